using Regulars.Contracts;

namespace Regulars.Platform.Workspaces;

/// <summary>The rules of brands that a request can break.</summary>
internal static class BrandErrors
{
    public static Error NoPicture { get; } = Error.Invalid("no_picture", "The logo is not there, or is no picture that browsers show. Choose a PNG, JPEG, GIF or WebP.");
}
