using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Reconciling;

/// <summary>Compares a folder with what is here now instead of within the hour. The counts stand at the account.</summary>
internal static class CompareNow
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/mailboxes/{id}/imap/comparison", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes()
        .WithName("CompareImapFolder");

    internal static async Task<Results<Accepted, NotFound>> Handle(MailboxId id, RegularsDb db, EventOutbox outbox, IClock clock, CancellationToken ct)
    {
        if (!await db.ImapAccounts.AnyAsync(account => account.MailboxId == id, ct))
            return TypedResults.NotFound();
        var due = new FolderDue(id);
        await outbox.Schedule(due, clock.GetCurrentInstant(), due.Key, ct);
        return TypedResults.Accepted((string?)null);
    }
}
