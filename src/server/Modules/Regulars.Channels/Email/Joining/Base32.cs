using System.Text;

namespace Regulars.Channels.Email.Joining;

/// <summary>Bytes as lower-case letters and digits: mail servers may change the case of an address, so case must not matter.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (held, bits) = (((held & 31) << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
        }
        if (bits > 0)
            text.Append(Alphabet[(held << (5 - bits)) & 31]);
        return text.ToString();
    }

    public static string WriteNumber(int number)
    {
        var text = new StringBuilder();
        for (var left = (uint)number; left > 0 || text.Length == 0; left >>= 5)
            text.Insert(0, Alphabet[(int)(left & 31)]);
        return text.ToString();
    }

    /// <summary>Null when we would not have written it so.</summary>
    public static int? ReadNumber(string text)
    {
        var number = 0L;
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0 || number > int.MaxValue >> 5)
                return null;
            number = (number << 5) | (long)value;
        }
        return text.Length > 0 && text == WriteNumber((int)number) ? (int)number : null;
    }
}
