namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>The platforms that keep the contract.</summary>
public enum StoreKind
{
    Medusa,
    Demo,
}
