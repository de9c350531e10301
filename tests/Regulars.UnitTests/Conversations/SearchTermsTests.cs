using Regulars.Conversations.Searching;

namespace Regulars.UnitTests.Conversations;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("cup from:anna broken", "cup   broken", "from=anna")]
    [InlineData("tag:\"late parcel\" is:open", "", "tag=late parcel,is=open")]
    [InlineData("TAG:late", "", "tag=late")]
    [InlineData("from:", "", "")]
    [InlineData("from:\"anna b", "", "from=anna b")]
    [InlineData("https://shop.example/is:open", "https://shop.example/is:open", "")]
    [InlineData("colour:red", "colour:red", "")]
    public void Terms_are_taken_out_of_the_words(string text, string words, string terms)
    {
        var asked = SearchTerms.Parse(text);

        Assert.Equal(words, asked.Words);
        Assert.Equal(terms, string.Join(',', asked.Terms.Select(term => $"{term.Name}={term.Value}")));
    }
}
