using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Leasing;

/// <summary>Holds leases for this node. One lasts half a minute and is renewed, so that a killed node's work is soon another's.</summary>
public sealed class LeaseHolder
{
    private static readonly Duration Lasts = Duration.FromSeconds(30);
    private static readonly Duration RenewedBefore = Duration.FromSeconds(20);

    private readonly Guid node = Guid.CreateVersion7();
    private readonly IServiceScopeFactory scopes;
    private readonly IDialect dialect;
    private readonly IClock clock;

    internal LeaseHolder(IServiceScopeFactory scopes, IDialect dialect, IClock clock) => (this.scopes, this.dialect, this.clock) = (scopes, dialect, clock);

    /// <summary>Takes what is free, keeps what is this node's, and says which those are.</summary>
    public async Task<IReadOnlyList<Lease>> Hold(string kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        var now = clock.GetCurrentInstant();
        if (await Due(db, kind, now).AnyAsync(ct))
            await Change(db, Due(db, kind, now), node, now + Lasts, ct);
        return await Mine(db, kind).AsNoTracking().Where(lease => lease.Until > now).OrderBy(lease => lease.Target).ToListAsync(ct);
    }

    /// <summary>Gives all back, so that nobody has to wait for their end.</summary>
    public async Task Release(string kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await Change(db, Mine(db, kind), null, null, ct);
    }

    private async Task Change(RegularsDb db, IQueryable<Lease> leases, Guid? to, Instant? until, CancellationToken ct)
    {
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        await leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Node, to).SetProperty(lease => lease.Until, until), ct);
        await writing.Commit(ct);
    }

    private IQueryable<Lease> Mine(RegularsDb db, string kind) => db.Set<Lease>().Where(lease => lease.Kind == kind && lease.Node == node);

    /// <summary>Where no other node can be, every lease of another is a killed run's.</summary>
    private IQueryable<Lease> Due(RegularsDb db, string kind, Instant now)
    {
        var (soon, isAlone) = (now + RenewedBefore, dialect.HasOneNode);
        return db.Set<Lease>().Where(lease => lease.Kind == kind
            && (lease.Node == null || lease.Until < now || (lease.Node == node && lease.Until < soon) || (lease.Node != node && isAlone)));
    }
}
