namespace Regulars.Contracts;

/// <summary>Something that happened, named by <see cref="EventNameAttribute"/>. Reactions to it run from the outbox after the commit that made it true.</summary>
public interface IEvent
{
    /// <summary>What must happen in the order it was raised shares a lane: a conversation, an order. Null runs freely.</summary>
    string? Lane { get; }
}

/// <summary>An event's stable name in stored rows, such as <c>conversation.resolved</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
