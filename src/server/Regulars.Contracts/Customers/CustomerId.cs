namespace Regulars.Contracts.Customers;

public readonly record struct CustomerId(Guid Value) : ITypedId<CustomerId>
{
    public static CustomerId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CustomerId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
