using System.Globalization;
using System.Text;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>What the markup around a line, or the sign in front of it, says about it.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>Quoted for certain.</summary>
    Quoted = 1,

    /// <summary>Set off from the rest: a quote only when an introduction says so.</summary>
    Indented = 2,

    /// <summary>Introduces a quote, whatever its language.</summary>
    Introduces = 4,

    /// <summary>From here on all is an older mail.</summary>
    OlderFollows = 8,
    Signature = 16,

    /// <summary>From here on stands a signature, up to the next quote.</summary>
    SignatureFollows = 32,
}

/// <summary>A line as a reader sees it. <paramref name="End"/>: the position behind it, in the text or in the cleaned HTML.</summary>
internal readonly record struct Line(string Text, int End, Marks Marks)
{
    /// <summary>Longer ones are somebody's words, which no pattern is asked about.</summary>
    public const int Longest = 500;

    public bool IsBlank => Text.Length == 0;

    public bool Is(Marks marks) => (Marks & marks) != 0;

    /// <summary>Without what is not seen, and with single spaces.</summary>
    public static string Plain(ReadOnlySpan<char> written)
    {
        var plain = new StringBuilder(Math.Min(written.Length, Longest + 1));
        foreach (var c in written)
        {
            if (plain.Length > Longest)
                break;
            if (char.IsWhiteSpace(c))
                _ = plain.Length > 0 && plain[^1] != ' ' ? plain.Append(' ') : plain;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
                plain.Append(c);
        }
        return plain.ToString().TrimEnd();
    }
}
