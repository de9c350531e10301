using AngleSharp.Html.Parser.Tokens;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>The classes, ids and names by which mail programs mark quotes and signatures in HTML.</summary>
internal static class HtmlMarks
{
    private static readonly string[] Quotes =
        ["gmail_quote", "protonmail_quote", "tutanota_quote", "front-blockquote", "cite", "mcntgmail_quote", "iwcquote"];

    private static readonly string[] QuoteBoxes = ["yahoo_quoted", "zmail_extra", "quote", "messageReplySection", "reply-quote", "ms-outlook-mobile-reference-message"];

    private static readonly string[] Introductions = ["gmail_attr", "moz-cite-prefix", "moz-email-headers-table", "reply-intro", "AppleMailQuoteHeader"];

    private static readonly string[] OlderMails =
    [
        "divRplyFwdMsg", "appendonsend", "stopSpelling", "OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container", "moz-forward-container",
        "OutlookMessageHeader",
    ];

    /// <summary>What an element says about all that stands in it.</summary>
    public static Marks Inside(HtmlTagToken tag)
    {
        var names = NamesOf(tag);
        if (names.Any(name => name.Contains("signature", StringComparison.OrdinalIgnoreCase) || name.StartsWith("bloop_sign", StringComparison.Ordinal)))
            return Marks.Signature;
        if (tag.Name == "blockquote")
            return tag.GetAttribute("type") == "cite" || names.Any(Quotes.Contains) ? Marks.Quoted : Marks.Indented;
        if (tag.Name == "div" && names.Any(name => QuoteBoxes.Contains(name) || name.StartsWith("yahoo_quoted", StringComparison.Ordinal)))
            return Marks.Quoted;
        return names.Any(Introductions.Contains) ? Marks.Introduces : Marks.None;
    }

    /// <summary>What a tag says about the line after it.</summary>
    public static Marks Following(HtmlTagToken tag)
    {
        var names = NamesOf(tag);
        if (names.Any(OlderMails.Contains))
            return Marks.OlderFollows;
        if (tag.Name == "div" && names.Contains("gmail_quote"))
            return Marks.Introduces;
        return names.Contains("lineBreakAtBeginningOfSignature") || tag.GetAttribute("name") == "_MailAutoSig" ? Marks.SignatureFollows : Marks.None;
    }

    /// <summary>Outlook draws a thin line above the header of the older mail, and names it nowhere.</summary>
    public static bool IsBorderAboveHeader(HtmlTagToken tag) =>
        tag.Name == "div" && tag.GetAttribute("style") is { Length: > 0 and < 400 } written
        && written.Replace(" ", "", StringComparison.Ordinal) is var style
        && style.Contains("border-top:solid#", StringComparison.OrdinalIgnoreCase) && style.Contains("border:none", StringComparison.OrdinalIgnoreCase);

    private static List<string> NamesOf(HtmlTagToken tag)
    {
        var names = new List<string>();
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is "id" or "class" or "name" or "data-smartmail" && attribute.Value.Length < 400)
                names.AddRange(attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return names;
    }
}
