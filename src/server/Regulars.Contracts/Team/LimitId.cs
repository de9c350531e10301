namespace Regulars.Contracts.Team;

public readonly record struct LimitId(Guid Value) : ITypedId<LimitId>
{
    public static LimitId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LimitId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
