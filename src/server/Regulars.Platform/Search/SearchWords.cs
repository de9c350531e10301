using System.Globalization;
using System.Text;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Search;

/// <summary>How text becomes words, the same on both engines and for what is written and what is asked.</summary>
public static class SearchWords
{
    private const int MostWords = 12;
    private const int LongestText = 100_000;
    private const int LongestWord = 64;

    /// <summary>What the asker typed, as words: at most twelve.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Split(text).Take(MostWords)];

    /// <summary>Text to be indexed: its words without accents, so that "Malmo" finds "Malmö".</summary>
    public static string Normalize(string text) => string.Join(' ', Split(text.Length > LongestText ? text[..LongestText] : text));

    /// <summary>The word that every row of a workspace carries: it keeps the index itself from looking elsewhere.</summary>
    internal static string Of(WorkspaceId workspace) => $"w{workspace.Value:N}";

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var character in Whole(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (Rune.IsLetterOrDigit(character))
            {
                word.Append(Rune.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                yield return Take(word);
            }
        }
        if (word.Length > 0)
            yield return Take(word);
    }

    /// <summary>Half a character, such as a cut leaves behind, cannot be normalized: it becomes U+FFFD, which is no letter.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string Take(StringBuilder word)
    {
        var length = Math.Min(word.Length, LongestWord);
        var taken = word.ToString(0, char.IsHighSurrogate(word[length - 1]) ? length - 1 : length);
        word.Clear();
        return taken;
    }
}
