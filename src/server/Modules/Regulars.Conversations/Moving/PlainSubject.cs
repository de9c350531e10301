using System.Text.RegularExpressions;

namespace Regulars.Conversations.Moving;

/// <summary>A subject without what answering and forwarding put before it, in whichever language.</summary>
internal static partial class PlainSubject
{
    public static string Of(string subject) => Marks().Replace(subject, "").Trim();

    [GeneratedRegex(@"^(?:\s*\w{1,8}\s*(?:\[\d+\])?\s*[:：])+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
