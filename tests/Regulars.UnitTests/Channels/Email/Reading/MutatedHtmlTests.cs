using Regulars.Channels.Email.Reading;

namespace Regulars.UnitTests.Channels.Email.Reading;

/// <summary>Pieces of attacks put together at random: whatever comes of them is harmless, and cleaning it again changes nothing.</summary>
public sealed class MutatedHtmlTests
{
    private const int Inputs = 20_000;
    private const int Seed = 20261121;

    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<style>", "</style>", "<svg ", "</svg>", "<math>", "<p ", "<div>", "</div>", "<a href=", "<img src=", "onerror=alert(1)", ">", "/>",
        "<", "\"", "'", "`", "=", " ", "\n", "\0", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "javascript:", "java\tscript:", "data:text/html,", "url(//e)", "&#x3c;",
        "&lt", "&quot;", "style=", "background:", "expression(", "<table><tr><td>", "</table>", "<noscript>", "<textarea>", "<title>", "<xmp>", "<plaintext", "<b>",
        "</b>", "https://a.example/", "cid:x", "title=", "x", "\ud800", "<template>", "<select><option>", "<form action=", "<base href=", "<?xml", "<!doctype", "%3c",
    ];

    [Fact]
    public void Nothing_harmful_ever_comes_out()
    {
        for (var seed = Seed; seed < Seed + Inputs; seed++)
        {
            var random = new Random(seed);
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var cleaned = Clean(html);
            try
            {
                Harmless.Check(cleaned);
                Harmless.Check(new HtmlCleaner(_ => null, keepsRemote: true).Clean(html).Html);
                Assert.Equal(cleaned, Clean(cleaned));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {html}", exception);
            }
        }
    }

    private static string Clean(string html) => new HtmlCleaner(source => source.StartsWith("/api/v1/files/", StringComparison.Ordinal) || source == "cid:x" ? "/api/v1/files/1" : null).Clean(html).Html;
}
