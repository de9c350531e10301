namespace Regulars.Contracts;

/// <summary>
/// Does what follows from an event, once, in a transaction of its own that also deletes the outbox row. The sender does not know it exists.
/// No call outside the process: that is <see cref="ICallOutside{TEvent}"/>.
/// </summary>
public interface IReactTo<in TEvent> where TEvent : IEvent
{
    Task React(TEvent happened, CancellationToken ct);
}
