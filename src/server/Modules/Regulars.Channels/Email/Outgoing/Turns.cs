using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>Gives each answer its time where a server takes so many a minute. The times lie evenly apart, on whichever node an answer is sent.</summary>
internal sealed class Turns(RegularsDb db, UnitOfWork unit, IClock clock)
{
    /// <summary>The time of the next answer, now or later; it is taken with the caller's commit.</summary>
    public async Task<Instant> Take(MailboxId? mailbox, int perMinute, CancellationToken ct)
    {
        await unit.BeginWriting(ct);
        return mailbox is { } id
            ? await Take(db.MailboxServers.Where(server => server.MailboxId == id), perMinute, ct)
            : await Take(db.OutgoingServers, perMinute, ct);
    }

    /// <summary>Who counts first holds the row until the commit: no two get the same time.</summary>
    private async Task<Instant> Take<T>(IQueryable<T> server, int perMinute, CancellationToken ct) where T : ServerSetting
    {
        await server.ExecuteUpdateAsync(set => set.SetProperty(s => s.Turns, s => s.Turns + 1), ct);
        var (next, now) = (await server.Select(s => s.NextTurnAt).SingleOrDefaultAsync(ct), clock.GetCurrentInstant());
        var turn = Instant.Max(next, now);
        var following = turn + (Duration.FromMinutes(1) / perMinute);
        await server.ExecuteUpdateAsync(set => set.SetProperty(s => s.NextTurnAt, following), ct);
        return turn;
    }
}
