using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>The dispatches of this workspace.</summary>
internal sealed class Dispatches(RegularsDb db, WorkspaceScope scope, IClock clock)
{
    /// <summary>Looks these up at once; ending them in the same transaction then asks for none of them again.</summary>
    public Task Load(IReadOnlyList<Guid> ids, CancellationToken ct) => db.Dispatches.Where(dispatch => ids.Contains(dispatch.Id)).LoadAsync(ct);

    public async Task<Dispatch?> Find(Guid id, CancellationToken ct) => await db.Set<Dispatch>().FindAsync([scope.Required, id], ct);

    /// <summary>For a mail that may have been tried before.</summary>
    public async Task<Dispatch> Begin(Guid id, string mailId, bool isNotice, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } dispatch)
            return BeginFirst(id, mailId, isNotice);
        dispatch.Begin(clock.GetCurrentInstant());
        return dispatch;
    }

    /// <summary>For a mail that was never tried.</summary>
    public Dispatch BeginFirst(Guid id, string mailId, bool isNotice)
    {
        var dispatch = new Dispatch(id, mailId, isNotice);
        db.Add(dispatch);
        dispatch.Begin(clock.GetCurrentInstant());
        return dispatch;
    }

    public async Task PutOff(Guid id, string detail, CancellationToken ct) => (await Known(id, ct)).PutOff(detail, clock.GetCurrentInstant());

    public async Task End(Guid id, Posted posted, CancellationToken ct) => (await Known(id, ct)).End(posted, clock.GetCurrentInstant());

    private async Task<Dispatch> Known(Guid id, CancellationToken ct) =>
        await Find(id, ct) ?? throw new InvalidOperationException($"Mail {id} was never begun.");
}
