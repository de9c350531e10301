using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Regulars.Channels.Email.Reading.Folding;

namespace Regulars.Channels.Email.Reading;

/// <summary>HTML of a mail that can do no harm, and where the part of it ends that is shown at once.</summary>
internal sealed record CleanHtml(string Html, int? FoldAt)
{
    /// <summary>The same place in the text that was made of the HTML, which has lost the marks that tell it.</summary>
    public int? FoldIn(string text) =>
        FoldAt is { } at && HtmlText.Of(Html[..at], withLinks: false) is var shown && text.StartsWith(shown, StringComparison.Ordinal) ? shown.Length : null;
}

/// <summary>
/// Writes a mail's HTML anew from what the allow-list knows. Nothing of the input is copied as it stands, so no spelling of it can slip through.
/// </summary>
/// <param name="picture">The address of ours for a picture's source; null removes the picture and leaves its alternative text.</param>
/// <param name="keepsRemote">Keeps the addresses of pictures elsewhere where no browser looks for them, for readers who ask for them.</param>
/// <param name="keepsMentions">Keeps whom a span names, for text that our own people write.</param>
internal sealed class HtmlCleaner(Func<string, string?> picture, bool keepsRemote = false, bool keepsMentions = false)
{
    private readonly HtmlWriter writer = new();
    private readonly HtmlLines lines = new();
    private string? unread;
    private int unreadDepth;

    public CleanHtml Clean(string html)
    {
        foreach (var token in HtmlTokens.Of(html))
        {
            if (unread is not null)
                PassOver(token);
            else
                Take(token);
        }
        var cleaned = writer.Finish();
        return new CleanHtml(cleaned, Fold.Find(lines.Finish()));
    }

    private void Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character:
                Write(token.Data);
                break;
            case HtmlTokenType.StartTag when AllowList.IsUnread(token.Name):
                if (!token.AsTag().IsSelfClosing)
                    (unread, unreadDepth) = (token.Name, 1);
                break;
            case HtmlTokenType.StartTag:
                if (AllowList.Has(token.Name))
                    Open(token.AsTag());
                break;
            case HtmlTokenType.EndTag when AllowList.Has(token.Name):
                writer.Close(token.Name);
                lines.Close(token.Name, writer.Depth);
                break;
        }
    }

    /// <summary>Inside of something whose content is not for reading, until its end.</summary>
    private void PassOver(HtmlToken token)
    {
        if (token.Name != unread)
            return;
        if (token.Type == HtmlTokenType.StartTag && !token.AsTag().IsSelfClosing)
            unreadDepth++;
        else if (token.Type == HtmlTokenType.EndTag && --unreadDepth == 0)
            unread = null;
    }

    private void Open(HtmlTagToken tag)
    {
        if (tag.Name == "img")
        {
            OpenPicture(tag);
            return;
        }
        writer.Open(tag.Name, Attributes(tag));
        lines.Open(tag, writer.Depth - (AllowList.IsVoid(tag.Name) ? 0 : 1));
    }

    private void OpenPicture(HtmlTagToken tag)
    {
        if (picture(tag.GetAttribute("src").Trim()) is { } source)
            ShowPicture(tag, source);
        else if (keepsRemote && RemotePicture.AddressOf(tag) is { } remote)
            writer.Open("img", [(RemotePicture.Attribute, remote), ("alt", tag.GetAttribute("alt")), .. Attributes(tag)]);
        else
            Write(tag.GetAttribute("alt"));
    }

    private void ShowPicture(HtmlTagToken tag, string source)
    {
        writer.Open("img", [("src", source), ("alt", tag.GetAttribute("alt")), .. Attributes(tag)]);
        lines.ShowPicture(writer.Length);
    }

    private void Write(string text)
    {
        writer.Text(text);
        lines.Text(text, writer.Length);
    }

    private IEnumerable<(string Name, string Value)> Attributes(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (AllowList.HasAttribute(attribute.Name))
                yield return (attribute.Name, attribute.Value);
            else if (keepsMentions && attribute.Name == "data-mention" && Guid.TryParse(attribute.Value, out var agent))
                yield return (attribute.Name, $"{agent}");
            else if (attribute.Name == "style" && InlineStyle.Clean(attribute.Value) is { } style)
                yield return ("style", style);
        }
        if (tag.Name == "a" && Links.Clean(tag.GetAttribute("href")) is { } href)
        {
            yield return ("href", href);
            yield return ("target", "_blank");
            yield return ("rel", "noopener noreferrer nofollow");
        }
    }
}
