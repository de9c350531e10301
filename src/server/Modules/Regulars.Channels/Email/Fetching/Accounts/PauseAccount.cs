using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Leasing;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>Stops fetching a mailbox's mail for a while. What comes meanwhile waits on its server.</summary>
internal static class PauseAccount
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/mailboxes/{id}/imap/pause", Pause).Requires(Permissions.ManageEmail).Writes().WithName("PauseImapAccount");
        api.MapDelete("/mailboxes/{id}/imap/pause", Resume).Requires(Permissions.ManageEmail).Writes().WithName("ResumeImapAccount");
    }

    internal static async Task<Results<NoContent, NotFound>> Pause(MailboxId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } account)
            return TypedResults.NotFound();
        account.Pause();
        await db.Withdraw(ImapAccount.Lease, id.Value, ct);
        audit.Record("email.imap-paused", id.ToString());
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Resume(MailboxId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } account)
            return TypedResults.NotFound();
        account.Resume();
        await db.Offer(ImapAccount.Lease, id.Value, ct);
        audit.Record("email.imap-resumed", id.ToString());
        return TypedResults.NoContent();
    }

    private static Task<ImapAccount?> Find(RegularsDb db, MailboxId id, CancellationToken ct) =>
        db.ImapAccounts.SingleOrDefaultAsync(account => account.MailboxId == id, ct);
}
