using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>The dispatches of this workspace.</summary>
internal sealed class Dispatches(RegularsDb db, WorkspaceScope scope, IClock clock)
{
    private const int MostAttempts = 30;

    /// <summary>Looks these up at once; ending them in the same transaction then asks for none of them again.</summary>
    public Task Load(IReadOnlyList<Guid> ids, CancellationToken ct) => db.Dispatches.Where(dispatch => ids.Contains(dispatch.Id)).LoadAsync(ct);

    public async Task<Dispatch?> Find(Guid id, CancellationToken ct) => await db.Set<Dispatch>().FindAsync([scope.Required, id], ct);

    /// <summary>For a mail that may have been tried before.</summary>
    public async Task<Dispatch> Begin(Guid id, OutgoingMail mail, bool isNotice, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } dispatch)
            return BeginFirst(id, mail, isNotice);
        dispatch.Begin(DispatchEnvelope.Of(mail), clock.GetCurrentInstant());
        return dispatch;
    }

    /// <summary>For a mail that was never tried.</summary>
    public Dispatch BeginFirst(Guid id, OutgoingMail mail, bool isNotice)
    {
        var dispatch = new Dispatch(id, mail.MessageId, isNotice);
        db.Add(dispatch);
        dispatch.Begin(DispatchEnvelope.Of(mail), clock.GetCurrentInstant());
        return dispatch;
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
