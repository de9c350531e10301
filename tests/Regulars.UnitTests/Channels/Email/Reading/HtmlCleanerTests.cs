using System.Diagnostics;
using Regulars.Channels.Email.Reading;

namespace Regulars.UnitTests.Channels.Email.Reading;

public sealed class HtmlCleanerTests
{
    [Theory]
    [InlineData("<p>Hello <b>Anna</b></p>", "<p>Hello <b>Anna</b></p>")]
    [InlineData("<p>open<p>next", "<p>open</p><p>next</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<b>bold</i> still</b> not", "<b>bold still</b> not")]
    [InlineData("a &amp; b &lt;c&gt; &nbsp;", "a &amp; b &lt;c&gt; \u00a0")]
    [InlineData("<custom-thing>text</custom-thing>", "text")]
    [InlineData("<a href='https://shop.example/?a=1&amp;b=2'>x</a>", "<a href=\"https://shop.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">x</a>")]
    [InlineData("<p style='color: red; position: fixed; font-family: \"A B\", serif'>x</p>", "<p style=\"color:red;font-family:&quot;A B&quot;, serif\">x</p>")]
    [InlineData("<img src='https://track.example/pixel.gif' alt='Our new beans'>", "Our new beans")]
    [InlineData("<td>a</div>b</td>", "<td>ab</td>")]
    public void What_is_harmless_stays(string html, string cleaned) => Assert.Equal(cleaned, Clean(html));

    [Theory]
    [InlineData("<script>alert(1)</script>x")]
    [InlineData("<scr<script>ipt>alert(1)</scr</script>ipt>x")]
    [InlineData("<style>@import url(//evil)</style>x")]
    [InlineData("<svg><script>alert(1)</script></svg>x")]
    [InlineData("<svg/onload=alert(1)>x")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form action=javascript:alert(1)><input type=submit></form>")]
    [InlineData("<base href='https://evil.example/'><a href='x'>x</a>")]
    [InlineData("<meta http-equiv=refresh content='0;url=https://evil.example'>x")]
    [InlineData("<link rel=stylesheet href=//evil.example/x.css>x")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>x")]
    [InlineData("<object data='data:text/html,<script>alert(1)</script>'>x</object>")]
    [InlineData("<p onclick=alert(1) ONMOUSEOVER=alert(1) on\u0000load=alert(1)>x</p>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<a href='JaVaScRiPt:alert(1)'>x</a>")]
    [InlineData("<a href=' \u0001java\nscript:alert(1)'>x</a>")]
    [InlineData("<a href='java&#9;script&colon;alert(1)'>x</a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>x</a>")]
    [InlineData("<a href='vbscript:x'>x</a><a href='data:text/html,<script>1</script>'>x</a>")]
    [InlineData("<a href='\\\\evil.example\\x'>x</a><a href='//evil.example'>x</a>")]
    [InlineData("<p style='background:url(https://evil.example/x.png)'>x</p>")]
    [InlineData("<p style='background:u\\72l(https://evil.example)'>x</p>")]
    [InlineData("<p style='width:expression(alert(1))'>x</p>")]
    [InlineData("<p style='color:red;/**/background:url(//evil.example)'>x</p>")]
    [InlineData("<p style=\"background-image:image-set('https://evil.example/x' 1x)\">x</p>")]
    [InlineData("<p style=\"list-style:url(//evil.example)\">x</p>")]
    [InlineData("<td background='https://evil.example/x.png'>x</td>")]
    [InlineData("<img src='data:image/svg+xml,<svg onload=alert(1)>' srcset='https://evil.example/x 2x'>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<textarea></textarea><script>alert(1)</script>")]
    [InlineData("<title></title><script>alert(1)</script>")]
    [InlineData("<xmp><script>alert(1)</script></xmp>")]
    [InlineData("<plaintext><script>alert(1)</script>")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("<p title='\"><script>alert(1)</script>'>x</p>")]
    [InlineData("<a href=\"https://x.example/&quot;onmouseover=alert(1)\">x</a>")]
    [InlineData("<template><script>alert(1)</script></template>x")]
    [InlineData("<p id=location name=forms class=steal>x</p>")]
    public void What_does_harm_goes(string html) => Harmless.Check(Clean(html));

    [Fact]
    public void A_picture_within_the_mail_is_shown_from_our_own_address() => Assert.Equal(
        "<img src=\"/api/v1/files/1\" alt=\"beans\" width=\"10\">",
        new HtmlCleaner(source => source == "cid:beans" ? "/api/v1/files/1" : null).Clean("<img src='cid:beans' alt=beans width=10>").Html);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><p>", 50_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<blockquote type=cite>", 50_000)]
    [InlineData("<a x=1><p>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<svg>", 100_000)]
    [InlineData("</div>", 200_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<p style='", 100_000)]
    public void However_deep_or_broken_it_takes_little_time(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times)) + "end";
        var clock = Stopwatch.StartNew();

        var cleaned = Clean(html);
        HtmlText.Of(html, withLinks: false);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
        Assert.True(cleaned.Length <= html.Length * 8);
    }

    [Fact]
    public void What_lies_too_deep_keeps_its_words() =>
        Assert.Contains("words", Clean(string.Concat(Enumerable.Repeat("<div>", 5000)) + "words"), StringComparison.Ordinal);

    private static string Clean(string html) => new HtmlCleaner(_ => null).Clean(html).Html;
}
