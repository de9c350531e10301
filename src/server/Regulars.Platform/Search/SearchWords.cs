using System.Globalization;
using System.Text;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Search;

/// <summary>How text becomes words, the same on both engines and for what is written and what is asked.</summary>
public static class SearchWords
{
    private const int MostWords = 12;
    private const int LongestText = 100_000;

    /// <summary>What the asker typed, as words: at most twelve.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Split(text).Take(MostWords)];

    /// <summary>Text to be indexed: its words without accents, so that "Malmo" finds "Malmö".</summary>
    public static string Normalize(string text) => string.Join(' ', Split(text.Length > LongestText ? text[..LongestText] : text));

    /// <summary>The word that every row of a workspace carries: it keeps the index itself from looking elsewhere.</summary>
    internal static string Of(WorkspaceId workspace) => $"w{workspace.Value:N}";

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                yield return Take(word);
            }
        }
        if (word.Length > 0)
            yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString(0, Math.Min(word.Length, 64));
        word.Clear();
        return taken;
    }
}
