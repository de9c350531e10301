using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Outbox;

/// <summary>The rows this node works on. They are leased for half a minute and renewed while they run, so that a killed node's are free again soon.</summary>
internal sealed class OutboxLeases(IServiceScopeFactory scopes, IDialect dialect, IClock clock)
{
    private static readonly Duration LeaseTime = Duration.FromSeconds(30);
    private static readonly Duration RenewEvery = Duration.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, OutboxRow> held = new();
    private Instant renewedAt;

    public Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>Where no other node can be, every lease found at start is a killed run's.</summary>
    public async Task FreeAbandoned(CancellationToken ct)
    {
        if (!dialect.HasOneNode)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        await db.Set<OutboxRow>().IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).Where(row => row.LeaseOwner != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, (Guid?)null).SetProperty(row => row.LeaseUntil, (Instant?)null), ct);
        await writing.Commit(ct);
    }

    public async Task<IReadOnlyList<OutboxRow>> Take(string consumer, int count, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        var now = clock.GetCurrentInstant();
        var rows = await dialect.LeaseDue(db, new LeaseRequest(Node, consumer, now, now + LeaseTime, count), ct);
        await writing.Commit(ct);
        foreach (var row in rows)
            held[row.Id] = row;
        return rows;
    }

    public async Task RenewWhenDue(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (held.IsEmpty || now < renewedAt + RenewEvery)
            return;
        renewedAt = now;
        var ids = held.Keys.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        await db.Set<OutboxRow>().IgnoreQueryFilters([RegularsDb.WorkspaceFilter])
            .Where(row => ids.Contains(row.Id) && row.LeaseOwner == Node)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, now + LeaseTime), ct);
        await writing.Commit(ct);
    }

    public void Forget(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
            held.TryRemove(row.Id, out _);
    }
}

/// <summary>Which rows a node asks for.</summary>
public sealed record LeaseRequest(Guid Node, string Consumer, Instant Now, Instant Until, int Count);
