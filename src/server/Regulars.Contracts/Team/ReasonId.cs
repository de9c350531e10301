namespace Regulars.Contracts.Team;

public readonly record struct ReasonId(Guid Value) : ITypedId<ReasonId>
{
    public static ReasonId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReasonId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
