using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa reckons in decimals of any length; a sum is rounded once, when nothing is added to it any more.</summary>
internal static class MedusaMoney
{
    public static string Currency(string code) => code is { Length: 3 } && code.All(char.IsAsciiLetter)
        ? code.ToUpperInvariant()
        : throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store names a currency that is none.");

    public static Money In(this decimal amount, string currency) =>
        Money.Of(decimal.Round(amount, Money.DigitsOf(currency), MidpointRounding.AwayFromZero), currency);
}
