namespace Regulars.Commerce.Stores.Medusa;

/// <summary>The settings of the whole store.</summary>
internal sealed record MedusaShop(string Name, IReadOnlyList<MedusaShop.Supported?>? SupportedCurrencies = null)
{
    public string Currency => SupportedCurrencies.Whole() switch
    {
        [] => throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store has no currency yet."),
        var all => (all.FirstOrDefault(currency => currency.IsDefault) ?? all[0]).CurrencyCode,
    };

    public sealed record Page(IReadOnlyList<MedusaShop?> Stores);

    public sealed record Supported(string CurrencyCode, bool IsDefault = false);
}
