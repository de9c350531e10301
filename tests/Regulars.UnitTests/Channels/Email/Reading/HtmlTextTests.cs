using Regulars.Channels.Email.Reading;

namespace Regulars.UnitTests.Channels.Email.Reading;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Hello</p><p>Anna</p>", "Hello\n\nAnna")]
    [InlineData("Hello<br>Anna<br><br>Bye", "Hello\nAnna\n\nBye")]
    [InlineData("<div>one</div><div>two</div>", "one\ntwo")]
    [InlineData("  a \n  b&nbsp;c ", "a b c")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "- one\n- two")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("<p>Yes</p><blockquote>Is it?<br>Really?</blockquote>", "Yes\n\n> Is it?\n> Really?")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("<style>p{}</style><script>x</script>text", "text")]
    [InlineData("<img alt='beans' src=x>", "beans")]
    public void Text_reads_as_the_html_looks(string html, string text) => Assert.Equal(text, HtmlText.Of(html, withLinks: false));

    [Theory]
    [InlineData("<a href='https://shop.example/r/1'>Return it</a>", "Return it <https://shop.example/r/1>")]
    [InlineData("<a href='https://shop.example/'>shop.example</a>", "shop.example")]
    [InlineData("<a href='javascript:x'>Return it</a>", "Return it")]
    public void A_link_says_where_it_leads(string html, string text) => Assert.Equal(text, HtmlText.Of(html, withLinks: true));
}
