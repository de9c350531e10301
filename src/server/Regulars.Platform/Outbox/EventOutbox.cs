using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Outbox;

/// <summary>Puts events of the current unit of work in the outbox: one row for each consumer.</summary>
public sealed class EventOutbox
{
    /// <summary>A chain of reactions this long is a loop.</summary>
    private const int DeepestReaction = 20;

    private readonly RegularsDb db;
    private readonly WorkspaceScope scope;
    private readonly OutboxConsumers consumers;
    private readonly IClock clock;

    internal EventOutbox(RegularsDb db, WorkspaceScope scope, OutboxConsumers consumers, IClock clock) =>
        (this.db, this.scope, this.consumers, this.clock) = (db, scope, consumers, clock);

    public void Add(IEvent happened) => Add(happened, EventNames.Of(happened.GetType()), clock.GetCurrentInstant(), key: null);

    /// <summary>Raises an event later. Whatever waits under the same key is replaced.</summary>
    public async Task Schedule<TEvent>(TEvent happened, Instant at, string key, CancellationToken ct) where TEvent : IEvent
    {
        await Cancel<TEvent>(key, ct);
        Add(happened, EventNames.Of<TEvent>(), at, key);
    }

    /// <summary>
    /// Orders the next step of work that goes on in steps, such as an import. It is no deeper than this one, so however many there are, they are no loop.
    /// </summary>
    /// <param name="key">Whatever waits under it is replaced; null: nothing is.</param>
    public async Task Continue<TEvent>(TEvent next, Instant at, CancellationToken ct, string? key = null) where TEvent : IEvent
    {
        if (key is not null)
            await Cancel<TEvent>(key, ct);
        Put(next, EventNames.Of<TEvent>(), at, key, Math.Max(0, scope.Depth - 1));
    }

    public async Task Cancel<TEvent>(string key, CancellationToken ct) where TEvent : IEvent
    {
        var type = EventNames.Of<TEvent>();
        foreach (var tracked in db.ChangeTracker.Entries<OutboxRow>().Where(row => row.Entity.Type == type && row.Entity.Key == key).ToList())
            tracked.State = EntityState.Detached;
        await db.Set<OutboxRow>().Where(row => row.Type == type && row.Key == key).ExecuteDeleteAsync(ct);
    }

    /// <summary>Has tried at once what a consumer had to put off: what stood in its way may be gone. What nobody has tried yet waits for its time.</summary>
    public Task Hurry<TConsumer>(CancellationToken ct)
    {
        var (name, now) = (typeof(TConsumer).Name, clock.GetCurrentInstant());
        return db.Set<OutboxRow>().Where(row => row.Consumer == name && row.Error != null && row.ParkedAt == null && row.LeaseOwner == null && row.AvailableAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AvailableAt, now), ct);
    }

    internal void Add(IEvent happened, string type, Instant at, string? key)
    {
        if (scope.Depth >= DeepestReaction)
            throw new InvalidOperationException($"{type} was raised {scope.Depth} reactions deep: this is a loop.");
        Put(happened, type, at, key, scope.Depth);
    }

    private void Put(IEvent happened, string type, Instant at, string? key, int depth)
    {
        foreach (var consumer in consumers.Of(type, scope.IsHistoric))
        {
            db.Add(new OutboxRow
            {
                Id = Guid.CreateVersion7(),
                Consumer = consumer.Name,
                Type = type,
                Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json.Stored),
                Actor = scope.Actor,
                Cause = scope.Cause,
                Depth = depth,
                AvailableAt = at,
                Key = key,
                Lane = happened.Lane,
                IsHistoric = scope.IsHistoric,
            });
        }
    }
}
