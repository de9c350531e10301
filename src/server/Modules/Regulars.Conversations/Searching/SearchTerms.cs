using System.Text.RegularExpressions;

namespace Regulars.Conversations.Searching;

/// <summary>One thing that narrows what is found: <c>from:anna</c>, <c>tag:"late parcel"</c>.</summary>
internal sealed record SearchTerm(string Name, string Value);

/// <summary>What somebody typed: words to be found, and terms that narrow where. A term whose value is still to come narrows nothing.</summary>
internal sealed partial record SearchTerms(string Words, IReadOnlyList<SearchTerm> Terms)
{
    private const int Most = 10;

    public static IReadOnlyList<string> Names { get; } = ["from", "subject", "tag", "is", "assignee", "priority", "has", "order", "before", "after"];

    public static SearchTerms Parse(string text)
    {
        var terms = new List<SearchTerm>();
        var words = Term().Replace(text, term =>
        {
            var value = term.Groups["value"].Value.Trim();
            if (value.Length > 0 && terms.Count < Most)
                terms.Add(new SearchTerm(term.Groups["name"].Value.ToLowerInvariant(), value));
            return " ";
        });
        return new SearchTerms(words.Trim(), terms);
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?<name>from|subject|tag|is|assignee|priority|has|order|before|after):(?:""(?<value>[^""]*)""?|(?<value>\S*))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();
}
