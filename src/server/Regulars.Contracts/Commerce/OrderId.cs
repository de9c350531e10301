namespace Regulars.Contracts.Commerce;

public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    public static OrderId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out OrderId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
