using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Sending;

/// <summary>The subject of an answer.</summary>
internal static partial class Subject
{
    /// <summary>"Re: " once, whatever was piled up before it in whichever language.</summary>
    public static string Answering(string subject) => $"Re: {OneLine(AnswerMarks().Replace(subject, ""))}";

    /// <summary>Control characters could end a header and begin another.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    [GeneratedRegex(@"^(?:\s*(?:re|aw|antw|antwort|sv|vs|odp|r|rif|res|ref)\s*(?:\[\d+\])?\s*[:：])+\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnswerMarks();
}
