using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>Closes a mailbox: mail to it is refused, its conversations stay, and answers in them go from another mailbox of the brand.</summary>
internal static class CloseMailbox
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/mailboxes/{id}", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes()
        .WithName(nameof(CloseMailbox));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        MailboxId id, RegularsDb db, AuditLog audit, IClock clock, CancellationToken ct)
    {
        var open = await db.Mailboxes.Where(mailbox => mailbox.ClosedAt == null).ToListAsync(ct);
        if (open.SingleOrDefault(mailbox => mailbox.Id == id) is not { } mailbox)
            return TypedResults.NotFound();
        if (open.Count == 1)
            return new Refused(EmailErrors.LastMailbox);
        mailbox.Close(clock.GetCurrentInstant());
        await db.ShutDoors(Mailbox.Door, id.Value, ct);
        await CatchAll.Shut(db, id, ct);
        await AccountRoutes.Disconnect(db, id, ct);
        audit.Record("mailbox.closed", mailbox.Address);
        return TypedResults.NoContent();
    }
}
