using Regulars.Channels.Email.Reading;

namespace Regulars.Channels.Email.Sending;

/// <summary>The brand's words below an answer.</summary>
internal static class BrandSignature
{
    /// <summary>What mail programs know a signature by.</summary>
    private const string Line = "\n\n-- \n";

    public static string Below(string html, string? signature) => signature is null ? html : $"{html}<div style=\"margin-top:16px\">{signature}</div>";

    public static string BelowText(string text, string? signature) =>
        signature is null ? text : $"{text.TrimEnd()}{Line}{HtmlText.Of(signature, withLinks: true).Trim()}\n";
}
