namespace Regulars.Platform.Search;

/// <summary>Lower-case words of letters and digits; the last is the beginning of one.</summary>
public sealed record SearchQuery(IReadOnlyList<string> Words, bool MatchAll)
{
    /// <summary>Only the newest matches are ranked: ranking a million is slower than anybody waits.</summary>
    internal const int Candidates = 2000;
}
