using FsCheck;
using FsCheck.Fluent;
using Regulars.Platform.Search;

namespace Regulars.UnitTests.Platform.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Where is my Order?", "where is my order")]
    [InlineData("Malmö, ÉTÉ – naïve", "malmo ete naive")]
    [InlineData("#1042 (again)", "1042 again")]
    [InlineData("o'clock a-b a_b", "o clock a b a b")]
    [InlineData("注文 №5", "注文 5")]
    [InlineData("thanks 😀👍🏽", "thanks")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("\" ' & | ! * : ( ) \\", "")]
    public void Words_are_letters_and_digits_without_accents(string text, string words) => Assert.Equal(words, SearchWords.Normalize(text));

    [Fact]
    public void Half_a_character_does_not_stop_the_index()
    {
        Assert.Equal("a b", SearchWords.Normalize("a \ud83d b"));
        Assert.Equal("a", SearchWords.Normalize("a\ude00"));
        Assert.EndsWith("a", SearchWords.Normalize(new string('a', 99_999) + "😀"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_word_is_cut_between_characters()
    {
        var word = SearchWords.Normalize(new string('a', 63) + "𠮷𠮷");

        Assert.Equal(new string('a', 63), word);
    }

    [Fact]
    public void At_most_twelve_words_are_asked_for() => Assert.Equal(12, SearchWords.Of(string.Join(' ', Enumerable.Range(1, 40))).Count);

    [Fact]
    public void No_text_breaks_it_and_normal_text_stays_normal() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var normal = SearchWords.Normalize(text ?? "");
        return SearchWords.Normalize(normal) == normal && normal.All(c => c == ' ' || char.IsLetterOrDigit(c) || char.IsSurrogate(c));
    }).QuickCheckThrowOnFailure();
}
