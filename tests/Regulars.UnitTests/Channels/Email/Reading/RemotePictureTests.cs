using Regulars.Channels.Email.Reading;

namespace Regulars.UnitTests.Channels.Email.Reading;

public sealed class RemotePictureTests
{
    [Theory]
    [InlineData("<img src='https://shop.example/cup.png' alt=Cup width=600>", "<img data-remote=\"https://shop.example/cup.png\" alt=\"Cup\" width=\"600\">")]
    [InlineData("<img src=' HTTP://shop.example/a b.png'>", "<img data-remote=\"HTTP://shop.example/ab.png\" alt=\"\">")]
    [InlineData("<img src='//shop.example/cup.png'>", "<img data-remote=\"https://shop.example/cup.png\" alt=\"\">")]
    [InlineData("<img src='https://a.example/\"><script>'>", "<img data-remote=\"https://a.example/&quot;&gt;&lt;script&gt;\" alt=\"\">")]
    public void Its_address_waits_where_no_browser_looks(string written, string cleaned) => Assert.Equal(cleaned, Clean(written));

    [Theory]
    [InlineData("<img src='https://a.example/x.gif' width=1 height=1 alt=x>")]
    [InlineData("<img src='https://a.example/x.gif' height='0' alt=x>")]
    [InlineData("<img src='https://a.example/x.gif' style='width: 1px; height: 1px' alt=x>")]
    [InlineData("<img src='https://a.example/x.gif' style='display : none' alt=x>")]
    [InlineData("<img src='javascript:alert(1)' alt=x>")]
    [InlineData("<img src='data:image/png;base64,AA' alt=x>")]
    [InlineData("<img src='cid:nowhere' alt=x>")]
    [InlineData("<img data-remote='https://a.example/x.png' alt=x>")]
    public void One_that_only_counts_readers_or_is_none_is_gone(string written) => Assert.Equal("x", Clean(written));

    [Fact]
    public void What_we_write_ourselves_keeps_none() => Assert.Equal("x", new HtmlCleaner(_ => null).Clean("<img src='https://a.example/x.png' alt=x>").Html);

    private static string Clean(string html) => new HtmlCleaner(_ => null, keepsRemote: true).Clean(html).Html;
}
