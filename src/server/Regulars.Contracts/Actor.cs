namespace Regulars.Contracts;

/// <summary>What kind of hand did something.</summary>
public enum ActorKind
{
    System,
    Customer,
    Agent,
    Assistant,
    Rule,
    Token,
}

/// <summary>Who did something, by the name they had then; <paramref name="OnBehalfOf"/> is the agent or customer a machine acted for.</summary>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name, Guid? OnBehalfOf = null)
{
    public static Actor System { get; } = new(ActorKind.System, null, "Regulars");
}
