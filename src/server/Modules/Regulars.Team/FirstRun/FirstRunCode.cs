using System.Security.Cryptography;
using System.Text;

namespace Regulars.Team.FirstRun;

/// <summary>Made at start, printed, kept in memory: whoever can read the program's output may set it up.</summary>
internal sealed class FirstRunCode
{
    /// <summary>Room for blanks and dashes that a person puts between.</summary>
    public const int Longest = 50;

    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public string Value { get; } = $"{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}";

    /// <summary>Case and the dash do not matter to a person who types it.</summary>
    public bool Is(string given) => CryptographicOperations.FixedTimeEquals(Plain(given), Plain(Value));

    private static byte[] Plain(string code) => Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant());
}
