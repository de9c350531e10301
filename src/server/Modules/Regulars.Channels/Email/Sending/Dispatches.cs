using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Sending;

/// <summary>The dispatches of this workspace.</summary>
internal sealed class Dispatches(RegularsDb db, IClock clock)
{
    public Task<Dispatch?> Find(Guid id, CancellationToken ct) => db.Dispatches.SingleOrDefaultAsync(dispatch => dispatch.Id == id, ct);

    public async Task<Dispatch> Begin(Guid id, string mailId, bool isNotice, CancellationToken ct)
    {
        var dispatch = await Find(id, ct);
        if (dispatch is null)
            db.Add(dispatch = new Dispatch(id, mailId, isNotice));
        dispatch.Begin(clock.GetCurrentInstant());
        return dispatch;
    }

    public async Task PutOff(Guid id, string detail, CancellationToken ct) =>
        (await db.Dispatches.SingleAsync(dispatch => dispatch.Id == id, ct)).PutOff(detail, clock.GetCurrentInstant());

    public async Task End(Guid id, Posted posted, CancellationToken ct) =>
        (await db.Dispatches.SingleAsync(dispatch => dispatch.Id == id, ct)).End(posted, clock.GetCurrentInstant());
}
