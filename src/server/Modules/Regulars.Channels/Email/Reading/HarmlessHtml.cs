using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Reading;

/// <summary>For HTML that our own people write: pictures are files of ours or nothing.</summary>
internal sealed class HarmlessHtml : IHtml
{
    public string Clean(string html) => new HtmlCleaner(PictureAddress.Own, keepsMentions: true).Clean(html).Html;

    public string ToText(string html) => HtmlText.Of(html, withLinks: true);
}
