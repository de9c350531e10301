using Regulars.Conversations.Searching;

namespace Regulars.UnitTests.Conversations;

public sealed class SnippetTests
{
    [Fact]
    public void Matches_are_marked_whatever_their_case_and_accents()
    {
        Assert.Equal("From \uE000Malmö\uE001 with \uE000love\uE001rs", Snippet.Of("From Malmö with lovers", ["malmo", "love"]));
    }

    [Fact]
    public void A_word_is_not_found_inside_another()
    {
        Assert.Equal("decaf", Snippet.Of("decaf", ["caf"]));
    }

    [Fact]
    public void A_long_text_is_cut_around_its_first_match()
    {
        var snippet = Snippet.Of(string.Join(' ', Enumerable.Repeat("word", 100)) + " hopper " + string.Join(' ', Enumerable.Repeat("more", 100)), ["hopper"]);

        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.Contains("\uE000hopper\uE001", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 170);
    }

    [Fact]
    public void Text_cannot_forge_a_mark()
    {
        Assert.Equal("a b", Snippet.Of("a\uE000b", ["x"]));
    }
}
