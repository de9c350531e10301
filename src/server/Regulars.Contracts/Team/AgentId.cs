namespace Regulars.Contracts.Team;

public readonly record struct AgentId(Guid Value) : ITypedId<AgentId>
{
    public static AgentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out AgentId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
