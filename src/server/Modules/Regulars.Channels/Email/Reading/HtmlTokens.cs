using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Regulars.Channels.Email.Reading;

/// <summary>
/// Reads HTML token by token. No tree is built: time and memory grow with the length alone, however deep or broken the nesting is.
/// </summary>
internal static class HtmlTokens
{
    public static IEnumerable<HtmlToken> Of(string html)
    {
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            // A tree builder would tell the tokenizer what kind of text follows.
            if (token.Type == HtmlTokenType.StartTag)
                tokenizer.State = TextIn(token.Name);
            yield return token;
        }
    }

    private static HtmlParseMode TextIn(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
