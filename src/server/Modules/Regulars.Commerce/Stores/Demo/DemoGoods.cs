using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>What the demo shop sells: coffee, and what belongs to it.</summary>
internal static class DemoGoods
{
    public const string Currency = "USD";

    public static IReadOnlyList<StoreProduct> Products(Instant at) =>
    [
        Product("fjord-hand-grinder", "Fjord Hand Grinder", at, ("Pine green", "FJ-204", 6400), ("Charcoal", "FJ-205", 6400)),
        Product("hearth-blend", "Hearth Blend, 1 kg", at, ("Whole bean", "HB-1KG", 3200), ("Filter grind", "HB-1KG-F", 3200)),
        Product("harbor-tee", "Harbor Tee", at, ("S", "HT-S", 2800), ("M", "HT-M", 2800), ("L", "HT-L", 2800)),
        Product("burr-cleaning-brush", "Burr Cleaning Brush", at, ("Beech", "BB-01", 1200)),
        Product("filter-papers-02", "Filter Papers 02, 100 pack", at, ("Unbleached", "FP-02", 700)),
        Product("drip-kettle", "Gooseneck Kettle, 0.9 l", at, ("Steel", "GK-09", 8900), ("Black", "GK-09-B", 8900)),
        Product("tasting-box", "Tasting Box, 4 × 125 g", at, ("Autumn", "TB-4", 3900)),
    ];

    private static StoreProduct Product(string id, string title, Instant at, params (string Title, string Sku, long Price)[] variants) => new(
        id, at, title, id, IsPublished: true, Picture: null,
        [.. variants.Select(variant => new StoreVariant($"{id}/{variant.Sku}", variant.Title, variant.Sku, Money.FromMinorUnits(variant.Price, Currency), 40))]);
}
