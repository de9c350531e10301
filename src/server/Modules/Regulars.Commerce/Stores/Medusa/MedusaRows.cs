namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A row that Medusa can list by its last change.</summary>
internal interface IMedusaRow
{
    string Id { get; }

    DateTimeOffset UpdatedAt { get; }
}

internal static class MedusaRows
{
    /// <summary>A list as it must be: an absent one is empty, a gap in one is no answer.</summary>
    public static IReadOnlyList<T> Whole<T>(this IReadOnlyList<T?>? rows)
        where T : class =>
        [.. (rows ?? []).Select(row => row ?? throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store's answer has gaps where rows should be."))];

    public static string? NotEmpty(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string? Joined(params string?[] parts) => string.Join(' ', parts.Select(NotEmpty).OfType<string>()).NotEmpty();

    /// <summary>A picture or page that a browser may be sent to; everything else is none.</summary>
    public static Uri? WebAddress(this string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
