namespace Regulars.Contracts.Commerce;

public readonly record struct IntentId(Guid Value) : ITypedId<IntentId>
{
    public static IntentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out IntentId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
