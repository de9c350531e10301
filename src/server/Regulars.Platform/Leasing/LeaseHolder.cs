using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Leasing;

/// <summary>
/// Holds this node's part of the leases of a kind. One lasts half a minute and is renewed, so that a killed node's work is soon another's. Where there
/// can be others, each node holds a seat besides, by which they count each other.
/// </summary>
public sealed class LeaseHolder
{
    private static readonly Duration Lasts = Duration.FromSeconds(30);
    private static readonly Duration RenewedBefore = Duration.FromSeconds(20);

    private readonly Guid node = Guid.CreateVersion7();
    private readonly IServiceScopeFactory scopes;
    private readonly IDialect dialect;
    private readonly IClock clock;

    internal LeaseHolder(IServiceScopeFactory scopes, IDialect dialect, IClock clock) => (this.scopes, this.dialect, this.clock) = (scopes, dialect, clock);

    /// <summary>Takes what is free, keeps what is this node's, gives back what is more than its part, and says which it holds.</summary>
    public async Task<IReadOnlyList<Lease>> Hold(string kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        var now = clock.GetCurrentInstant();
        if (!dialect.HasOneNode)
            await KeepSeat(db, kind, now, ct);
        var shares = await Look(db, kind, now, ct);
        List<Lease> kept = [.. shares.ToRenew(now + RenewedBefore), .. shares.ToTake];
        List<Lease> given = [.. shares.ToGive];
        if (kept.Count + given.Count == 0)
            return shares.Mine;
        await using (var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct))
        {
            await Change(Among(db, kind, given).Where(lease => lease.Node == node), null, null, ct);
            // Another node may have been first.
            var isAlone = dialect.HasOneNode;
            await Change(Among(db, kind, kept).Where(lease => lease.Node == null || lease.Node == node || lease.Until <= now || isAlone), node, now + Lasts, ct);
            await writing.Commit(ct);
        }
        return (await Look(db, kind, now, ct)).Mine;
    }

    /// <summary>Gives all back, so that nobody has to wait for their end.</summary>
    public async Task Release(string kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        await Seats(db, kind).Where(seat => seat.Target == node).ExecuteDeleteAsync(ct);
        await Change(db.Set<Lease>().Where(lease => lease.Kind == kind && lease.Node == node), null, null, ct);
        await writing.Commit(ct);
    }

    private async Task KeepSeat(RegularsDb db, string kind, Instant now, CancellationToken ct)
    {
        if (await Seats(db, kind).AnyAsync(seat => seat.Target == node && seat.Until > now + RenewedBefore, ct))
            return;
        var seat = new Lease(SeatOf(kind), default, node);
        seat.Take(node, now + Lasts);
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, ct);
        await Seats(db, kind).Where(old => old.Target == node || old.Until < now).ExecuteDeleteAsync(ct);
        db.Add(seat);
        await db.SaveChangesAsync(ct);
        await writing.Commit(ct);
    }

    private async Task<LeaseShares> Look(RegularsDb db, string kind, Instant now, CancellationToken ct)
    {
        int? others = dialect.HasOneNode ? null : await Seats(db, kind).CountAsync(seat => seat.Target != node && seat.Until > now, ct);
        return new LeaseShares(await db.Set<Lease>().AsNoTracking().Where(lease => lease.Kind == kind).OrderBy(lease => lease.Target).ToListAsync(ct), others, node, now);
    }

    private static Task<int> Change(IQueryable<Lease> leases, Guid? to, Instant? until, CancellationToken ct) =>
        leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Node, to).SetProperty(lease => lease.Until, until), ct);

    private static IQueryable<Lease> Among(RegularsDb db, string kind, IEnumerable<Lease> leases)
    {
        List<Guid> targets = [.. leases.Select(lease => lease.Target)];
        return db.Set<Lease>().Where(lease => lease.Kind == kind && targets.Contains(lease.Target));
    }

    private static IQueryable<Lease> Seats(RegularsDb db, string kind)
    {
        var seats = SeatOf(kind);
        return db.Set<Lease>().Where(seat => seat.Kind == seats);
    }

    private static string SeatOf(string kind) => $"{kind} seats";
}
