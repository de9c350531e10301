namespace Regulars.Contracts.Team;

public readonly record struct TeamId(Guid Value) : ITypedId<TeamId>
{
    public static TeamId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TeamId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
