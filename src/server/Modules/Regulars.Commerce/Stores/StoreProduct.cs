using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores;

/// <summary>Something the store sells.</summary>
internal sealed record StoreProduct(
    string Id, Instant ChangedAt, string Title, string? Handle, bool IsPublished, Uri? Picture, IReadOnlyList<StoreVariant> Variants);

/// <param name="Price">In the store's first currency; null where it has none in it.</param>
/// <param name="InStock">Null where the store does not count.</param>
internal sealed record StoreVariant(string Id, string Title, string? Sku, Money? Price, int? InStock);
