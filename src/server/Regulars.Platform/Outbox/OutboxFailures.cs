using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Outbox;

/// <summary>What becomes of a row whose reaction failed: another try later, and at last the park, where an admin sees it.</summary>
internal sealed class OutboxFailures(Transactions transactions, IClock clock, IDialect dialect)
{
    private const int LastAttempt = 12;
    private static readonly Duration LongestWait = Duration.FromHours(1);

    public Task Record(OutboxRow row, Exception exception, CancellationToken ct)
    {
        // The database being away says nothing about the row: its tries are not used up.
        var turn = (exception as PutOffException)?.Until;
        var attempts = turn is not null ? row.Attempts : dialect.IsOutage(exception) ? Math.Max(row.Attempts, 1) : row.Attempts + 1;
        var now = clock.GetCurrentInstant();
        return transactions.Run(scope => scope.Enter(row.WorkspaceId, Actor.System), services =>
            services.GetDb().Set<OutboxRow>().Where(r => r.Id == row.Id).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.Attempts, attempts)
                .SetProperty(r => r.AvailableAt, turn ?? (now + WaitAfter(attempts)))
                .SetProperty(r => r.ParkedAt, turn is null && attempts >= LastAttempt ? now : (Instant?)null)
                .SetProperty(r => r.Error, exception.GetBaseException().Message)
                .SetProperty(r => r.LeaseOwner, (Guid?)null)
                .SetProperty(r => r.LeaseUntil, (Instant?)null), ct), ct);
    }

    public async Task Release(IReadOnlyList<OutboxRow> rows, Guid node, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        var ids = rows.Select(row => row.Id).ToList();
        await transactions.Run(scope => scope.Enter(rows[0].WorkspaceId, Actor.System), services =>
            services.GetDb().Set<OutboxRow>().Where(r => ids.Contains(r.Id) && r.LeaseOwner == node).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.LeaseOwner, (Guid?)null)
                .SetProperty(r => r.LeaseUntil, (Instant?)null), ct), ct);
    }

    /// <summary>1 s, 2 s, 4 s … an hour, each a fifth more or less so that failures do not march in step.</summary>
    private static Duration WaitAfter(int attempts)
    {
        var wait = Duration.FromSeconds(Math.Pow(2, Math.Min(attempts - 1, 12)));
        return (wait < LongestWait ? wait : LongestWait) * (0.8 + (Random.Shared.NextDouble() * 0.4));
    }
}
