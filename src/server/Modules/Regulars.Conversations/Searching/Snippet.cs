using System.Globalization;
using System.Text;

namespace Regulars.Conversations.Searching;

/// <summary>The part of a text around its first match, with matches between two private-use characters that no text carries.</summary>
internal static class Snippet
{
    public const char Start = '\uE000';
    public const char End = '\uE001';
    private const int Length = 160;
    private const int Before = 40;

    public static string Of(string text, IReadOnlyList<string> words)
    {
        var plain = string.Join(' ', text.Replace(Start, ' ').Replace(End, ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var first = words.Select(word => IndexOf(compare, plain, word, 0, out _)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var from = first <= Before ? 0 : plain.LastIndexOf(' ', first - Before / 2) + 1;
        var cut = plain.Substring(from, Math.Min(Length, plain.Length - from));
        return (from > 0 ? "…" : "") + Mark(compare, cut, words) + (from + Length < plain.Length ? "…" : "");
    }

    private static string Mark(CompareInfo compare, string text, IReadOnlyList<string> words)
    {
        var marked = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var next = words.Select(word => (At: IndexOf(compare, text, word, at, out var length), Length: length))
                .Where(match => match.At >= 0).OrderBy(match => match.At).ThenByDescending(match => match.Length).FirstOrDefault((At: -1, Length: 0));
            if (next.At < 0)
                break;
            marked.Append(text, at, next.At - at).Append(Start).Append(text, next.At, next.Length).Append(End);
            at = next.At + next.Length;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where a word begins in the text, whatever its case and accents.</summary>
    private static int IndexOf(CompareInfo compare, string text, string word, int from, out int length)
    {
        length = 0;
        while (from < text.Length)
        {
            var at = compare.IndexOf(text.AsSpan(from), word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace, out length);
            if (at < 0 || length == 0)
                return -1;
            if (from + at == 0 || !char.IsLetterOrDigit(text[from + at - 1]))
                return from + at;
            from += at + 1;
        }
        return -1;
    }
}
