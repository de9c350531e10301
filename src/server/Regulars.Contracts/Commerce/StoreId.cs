namespace Regulars.Contracts.Commerce;

public readonly record struct StoreId(Guid Value) : ITypedId<StoreId>
{
    public static StoreId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out StoreId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
