using AngleSharp.Html.Parser.Tokens;

namespace Regulars.Channels.Email.Reading;

/// <summary>A picture that lies elsewhere: to fetch it tells its owner who reads the mail, and when.</summary>
internal static class RemotePicture
{
    /// <summary>Where its address waits until a reader asks for it.</summary>
    public const string Attribute = "data-remote";

    /// <summary>Null for what is none, and for one too small to be seen, which only counts readers.</summary>
    public static string? AddressOf(HtmlTagToken picture)
    {
        var source = picture.GetAttribute("src").Trim();
        var address = Links.Clean(source.StartsWith("//", StringComparison.Ordinal) ? $"https:{source}" : source);
        return address is not null && IsWeb(address) && !IsUnseen(picture) ? address : null;
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnseen(HtmlTagToken picture)
    {
        var style = picture.GetAttribute("style").Replace(" ", "", StringComparison.Ordinal);
        return IsDot(picture.GetAttribute("width")) || IsDot(picture.GetAttribute("height"))
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Split(';').Any(part => part.Split(':') is [var property, var value]
                && property is "width" or "height" or "max-width" or "max-height" && IsDot(value));
    }

    private static bool IsDot(string size) => size.Replace("px", "", StringComparison.OrdinalIgnoreCase).Trim() is "0" or "1" or "2";
}
