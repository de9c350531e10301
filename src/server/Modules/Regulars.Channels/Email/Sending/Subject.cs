using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Sending;

/// <summary>The subject of an answer.</summary>
internal static partial class Subject
{
    /// <summary>"Re: " once, whatever was piled up before it in whichever language.</summary>
    public static string Answering(string subject) => $"Re: {OneLine(AnswerMarks().Replace(subject, ""))}";

    public static bool Forwards(string subject) => ForwardMark().IsMatch(subject);

    /// <summary>Our number, such as in "[#1042]" or "Re: #1042": a bare one may be an order's.</summary>
    public static int? NumberIn(string subject) =>
        Number().Match(subject) is { Success: true } found && int.TryParse(found.Groups["n"].ValueSpan, out var number) ? number : null;

    /// <summary>Control characters could end a header and begin another.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    [GeneratedRegex(@"^(?:\s*(?:re|aw|antw|antwort|sv|vs|odp|r|rif|res|ref)\s*(?:\[\d+\])?\s*[:：])+\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnswerMarks();

    [GeneratedRegex(@"^(?:\s*(?:re|aw|antw|antwort|sv|odp|r|rif|res|ref)\s*(?:\[\d+\])?\s*[:：])*\s*(?:fwd?|wg|tr|rv|i|enc|doorst|pd|vb|vl|vidarebefordrat|videresendt)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ForwardMark();

    [GeneratedRegex(@"\[#(?<n>\d{1,9})\]|^(?:re|aw|antw|antwort|sv|vs|odp|r|rif|res|ref)\s*[:：].*#(?<n>\d{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
