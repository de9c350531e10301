using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Leasing;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>Shows, connects and disconnects the server where a mailbox's mail lies.</summary>
internal static class AccountRoutes
{
    /// <param name="Version">Of the account that the person saw; null when there was none.</param>
    public sealed record Request([property: Required] ImapSettings Settings, int? Version = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/imap-accounts", List).Requires(Permissions.ManageEmail).WithName("ListImapAccounts");
        api.MapGet("/mailboxes/{id}/imap", Read).Requires(Permissions.ManageEmail).WithName("ReadImapAccount");
        api.MapPut("/mailboxes/{id}/imap", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetImapAccount");
        api.MapDelete("/mailboxes/{id}/imap", Forget).Requires(Permissions.ManageEmail).Writes().WithName("ForgetImapAccount");
    }

    internal static async Task<Ok<Page<ImapAccounts.Shown>>> List(RegularsDb db, CancellationToken ct) =>
        TypedResults.Ok(new Page<ImapAccounts.Shown>(await ImapAccounts.List(db, db.ImapAccounts, ct), null));

    internal static async Task<Results<Ok<ImapAccounts.Shown>, NoContent, NotFound>> Read(MailboxId id, RegularsDb db, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is null)
            return TypedResults.NotFound();
        return await ImapAccounts.Find(db, id, ct) is { } shown ? TypedResults.Ok(shown) : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<ImapAccounts.Shown>, NotFound, Refused>> Set(
        MailboxId id, Request request, RegularsDb db, Secrets secrets, AuditLog audit, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is not { } mailbox)
            return TypedResults.NotFound();
        var account = await db.ImapAccounts.SingleOrDefaultAsync(account => account.MailboxId == id, ct);
        if (account?.Version != request.Version && await ImapAccounts.Find(db, id, ct) is { } present)
            return new Refused(CommonErrors.Changed(present));

        var settings = request.Settings;
        var password = settings.SignIn == "oauth2" ? null : settings.Password is { Length: > 0 } given ? secrets.Protect(given) : account?.PasswordFor(settings);
        if (settings.SignIn == "password" && password is null)
            return new Refused(EmailErrors.ImapPasswordMissing);

        if (account is null)
            db.AddRange(account = new ImapAccount(id), new ImapWatch(id));
        account.Set(settings, password);
        if (await db.ImapWatches.FindAsync([account.WorkspaceId, id], ct) is { } watch)
            watch.StartOver();
        if (!account.IsPaused)
            await db.Offer(ImapAccount.Lease, id.Value, ct);
        audit.Record("email.imap-set", mailbox.Address, new { account.Host, account.Port, account.Security, account.SignIn, account.Username, account.Folder, account.MarkSeen });
        await db.SaveChangesAsync(ct);
        // Written early to be read back: the commit still has to count the change and to tell of it.
        db.Entry(account).State = EntityState.Modified;
        return TypedResults.Ok((await ImapAccounts.Find(db, id, ct))! with { Version = account.Version + 1 });
    }

    /// <summary>What was fetched stays, and so does what was noted of the folder: connected again, nothing comes twice.</summary>
    internal static async Task<Results<NoContent, NotFound>> Forget(MailboxId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is not { } mailbox)
            return TypedResults.NotFound();
        await Disconnect(db, id, ct);
        audit.Record("email.imap-forgotten", mailbox.Address);
        return TypedResults.NoContent();
    }

    public static async Task Disconnect(RegularsDb db, MailboxId id, CancellationToken ct)
    {
        await db.Withdraw(ImapAccount.Lease, id.Value, ct);
        db.RemoveRange(await db.ImapAccounts.Where(account => account.MailboxId == id).ToListAsync(ct));
        db.RemoveRange(await db.ImapWatches.Where(watch => watch.MailboxId == id).ToListAsync(ct));
        db.RemoveRange(await db.Backfills.Where(backfill => backfill.MailboxId == id).ToListAsync(ct));
        // What leaves from here may be sent by the same sign-in.
        db.RemoveRange(await db.OauthGrants.Where(grant => grant.MailboxId == id
            && !db.Set<MailboxServer>().Any(server => server.MailboxId == id && server.SignIn == MailboxServer.ByGrant)).ToListAsync(ct));
    }
}
