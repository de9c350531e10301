using System.Text.Json;
using System.Text.RegularExpressions;
using Regulars.Team.Words;
using Xunit;

namespace Regulars.UnitTests.Team.Words;

public sealed partial class MailWordsTests
{
    [Fact]
    public void Every_language_has_the_same_words_with_the_same_values() => Assert.Equal(Shape("en"), Shape("de"));

    [Fact]
    public void An_unknown_language_reads_english() => Assert.Equal(MailWords.Of("en", "reset.subject"), MailWords.Of("fr", "reset.subject"));

    [Fact]
    public void Values_stand_in_their_places() => Assert.Equal(
        "Ann invites you to Wool", MailWords.Of("en", "invitation.subject", ("by", "Ann"), ("workspace", "Wool")));

    private static Dictionary<string, string> Shape(string locale)
    {
        using var stream = typeof(MailWords).Assembly.GetManifestResourceStream($"Regulars.Team.Words.{locale}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToDictionary(
            word => word.Key, word => string.Join(' ', Places().Matches(word.Value).Select(match => match.Value).Distinct().Order()));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Places();
}
