using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>The dispatches of this workspace.</summary>
internal sealed class Dispatches(RegularsDb db, Turns turns, WorkspaceScope scope, IClock clock)
{
    private const int MostAttempts = 30;

    /// <summary>Looks these up at once; ending them in the same transaction then asks for none of them again.</summary>
    public Task Load(IReadOnlyList<Guid> ids, CancellationToken ct) => db.Dispatches.Where(dispatch => ids.Contains(dispatch.Id)).LoadAsync(ct);

    public async Task<Dispatch?> Find(Guid id, CancellationToken ct) => await db.Set<Dispatch>().FindAsync([scope.Required, id], ct);

    /// <summary>For a mail that may have been tried before.</summary>
    public async Task<Dispatch> Begin(Guid id, string mailId, DispatchEnvelope envelope, bool isNotice, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } dispatch)
            return BeginFirst(id, mailId, envelope, isNotice);
        dispatch.Begin(envelope, clock.GetCurrentInstant());
        return dispatch;
    }

    /// <summary>For a mail that was never tried.</summary>
    public Dispatch BeginFirst(Guid id, string mailId, DispatchEnvelope envelope, bool isNotice)
    {
        var dispatch = new Dispatch(id, mailId, isNotice);
        db.Add(dispatch);
        dispatch.Begin(envelope, clock.GetCurrentInstant());
        return dispatch;
    }

    /// <summary>When a reply's turn comes; null when it has come.</summary>
    public async Task<Instant?> Wait(Letter letter, MailboxId? server, int perMinute, CancellationToken ct)
    {
        var (known, now) = (await Find(letter.Dispatch, ct), clock.GetCurrentInstant());
        if (known?.Turn is { } given)
            return given > now ? given : null;
        if (await turns.Take(server, perMinute, ct) is var turn && turn <= now)
            return null;
        if (known is null)
            db.Add(known = new Dispatch(letter.Dispatch, letter.Mail.MessageId, letter.IsNotice));
        known.Wait(turn);
        return turn;
    }

    public async Task PutOff(Guid id, string detail, Tried tried, CancellationToken ct) =>
        await Keep((await Known(id, ct)).PutOff(detail, tried, clock.GetCurrentInstant()), ct);

    public async Task End(Guid id, Posted posted, CancellationToken ct)
    {
        var dispatch = await Known(id, ct);
        await Keep(dispatch.End(posted, clock.GetCurrentInstant()), ct, isFirst: dispatch.Tries == 1);
    }

    /// <summary>The newest ones stay: a person may have a mail sent again any number of times.</summary>
    private async Task Keep(Attempt attempt, CancellationToken ct, bool isFirst = false)
    {
        db.Add(attempt);
        if (isFirst)
            return;
        var old = await db.Attempts.Where(known => known.DispatchId == attempt.DispatchId).OrderByDescending(known => known.Id).Skip(MostAttempts - 1).ToListAsync(ct);
        db.RemoveRange(old);
    }

    private async Task<Dispatch> Known(Guid id, CancellationToken ct) =>
        await Find(id, ct) ?? throw new InvalidOperationException($"Mail {id} was never begun.");
}
