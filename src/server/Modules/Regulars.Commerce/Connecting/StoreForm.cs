using System.ComponentModel.DataAnnotations;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.Commerce.Connecting;

/// <summary>What a person says of a store. A missing key keeps the stored one.</summary>
internal sealed record StoreForm(
    [property: Required, MaxLength(20)] string Platform,
    [property: MaxLength(500)] string? Address = null,
    [property: MaxLength(1000)] string? Key = null)
{
    /// <summary>The address as it is kept: without a slash at its end. Null when it is none.</summary>
    public string? PlainAddress() =>
        Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0
            ? uri.AbsoluteUri.TrimEnd('/')
            : null;

    public Error? Check(IStorePlatform? platform) =>
        platform is null ? CommerceErrors.NoSuchPlatform
        : platform.HasAddress && PlainAddress() is null ? CommerceErrors.BadStoreAddress
        : null;
}
