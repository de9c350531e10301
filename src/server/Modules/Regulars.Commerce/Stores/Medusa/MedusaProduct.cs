using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa;

internal sealed record MedusaProduct(
    string Id,
    DateTimeOffset UpdatedAt,
    string Title,
    string Status,
    string? Handle = null,
    string? Thumbnail = null,
    IReadOnlyList<MedusaProduct.Variant?>? Variants = null) : IMedusaRow
{
    public const string Fields =
        "id,updated_at,title,status,handle,thumbnail,variants.id,variants.title,variants.sku,variants.manage_inventory,*variants.prices,"
        + "variants.inventory_items.required_quantity,variants.inventory_items.inventory.stocked_quantity,variants.inventory_items.inventory.reserved_quantity";

    public StoreProduct Told(string currency) => new(
        Id, Instant.FromDateTimeOffset(UpdatedAt), Title, Handle.NotEmpty(), Status == "published", Thumbnail.WebAddress(),
        [.. Variants.Whole().Select(variant => variant.Told(currency))]);

    public sealed record Page(IReadOnlyList<MedusaProduct?> Products);

    public sealed record Variant(
        string Id, string Title, string? Sku = null, bool ManageInventory = false, IReadOnlyList<Price?>? Prices = null, IReadOnlyList<Part?>? InventoryItems = null)
    {
        public StoreVariant Told(string currency) => new(Id, Title, Sku.NotEmpty(), PriceIn(currency), InStock());

        /// <summary>Its plain price: others hold for many pieces or in one region.</summary>
        private Money? PriceIn(string currency) => Prices.Whole()
            .FirstOrDefault(price => string.Equals(price.CurrencyCode, currency, StringComparison.OrdinalIgnoreCase)
                && price is { MinQuantity: null, MaxQuantity: null, Rules: null or { Count: 0 } })?.Amount.In(currency);

        /// <summary>A set is there as often as its scarcest part is.</summary>
        private int? InStock() => ManageInventory && InventoryItems.Whole() is { Count: > 0 } parts ? parts.Min(part => part.Sets) : null;
    }

    public sealed record Price(
        string CurrencyCode, decimal Amount, decimal? MinQuantity = null, decimal? MaxQuantity = null, IReadOnlyDictionary<string, object?>? Rules = null);

    public sealed record Part(Stock? Inventory = null, decimal RequiredQuantity = 1)
    {
        public int Sets => Inventory is null ? 0 : (int)decimal.Floor((Inventory.StockedQuantity - Inventory.ReservedQuantity) / Math.Max(1, RequiredQuantity));
    }

    public sealed record Stock(decimal StockedQuantity = 0, decimal ReservedQuantity = 0);
}
