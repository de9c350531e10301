namespace Regulars.Bench.Seeding.Words;

/// <summary>
/// Words by how often they are met: common ones stand in every tenth message or more, middling ones in some thousands of a million, rare ones in
/// a handful.
/// </summary>
internal static class Vocabulary
{
    private const int RareWords = 60_000;
    private const int MiddlingWords = 400;

    private static readonly string[] Consonants = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "tr", "st", "pl"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];

    public static IReadOnlyList<string> Common { get; } =
        ["order", "parcel", "delivery", "thank", "please", "arrived", "address", "refund", "tracking", "days", "week", "today", "sent", "reply"];

    public static string Middling(Random random) => Word(random.Next(MiddlingWords), "on");

    public static string Rare(Random random) => Word(random.Next(RareWords), "ix");

    /// <summary>The same number is always the same word; the ending keeps the two kinds apart.</summary>
    private static string Word(int number, string ending)
    {
        var syllables = Consonants.Length * Vowels.Length;
        return Syllable(number % syllables) + Syllable(number / syllables % syllables) + Syllable(number / syllables / syllables) + ending;
    }

    private static string Syllable(int number) => Consonants[number % Consonants.Length] + Vowels[number / Consonants.Length % Vowels.Length];
}
