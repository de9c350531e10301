using System.Globalization;

namespace Regulars.Contracts;

/// <summary>An amount in one ISO 4217 currency. Amounts of different currencies never meet.</summary>
public readonly record struct Money
{
    private Money(long minorUnits, string currency) => (MinorUnits, Currency) = (minorUnits, currency);

    /// <summary>The amount in the currency's smallest unit: cents, yen, fils.</summary>
    public long MinorUnits { get; }

    /// <summary>Three capital letters.</summary>
    public string Currency { get; }

    public decimal Amount => MinorUnits / PowerOfTen(DigitsOf(Currency));

    public static Money FromMinorUnits(long minorUnits, string currency) => new(minorUnits, Checked(currency));

    /// <summary>Throws when the amount is finer than the currency's smallest unit: rounding is a decision, not an accident.</summary>
    public static Money Of(decimal amount, string currency)
    {
        var minor = amount * PowerOfTen(DigitsOf(Checked(currency)));
        return decimal.Truncate(minor) == minor
            ? new Money((long)minor, currency)
            : throw new ArgumentException($"{amount} is finer than the smallest unit of {currency}.", nameof(amount));
    }

    /// <summary>Digits after the point by ISO 4217; two where it says nothing else.</summary>
    public static int DigitsOf(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV"
            or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.In(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.In(left.Currency)), left.Currency);

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private long In(string currency) => Currency == currency
        ? MinorUnits
        : throw new InvalidOperationException($"{Currency} cannot be reckoned with {currency}.");

    private static string Checked(string currency) => currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper)
        ? currency
        : throw new ArgumentException($"'{currency}' is no ISO 4217 code.", nameof(currency));

    private static decimal PowerOfTen(int digits) => digits switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => 10000m };
}
