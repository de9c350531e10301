using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>Gives a mailbox another address or name. Mail to the old address is refused from then on.</summary>
internal static class EditMailbox
{
    public sealed record Request(
        [property: Required, MaxLength(EmailAddress.Longest)] string Address,
        [property: Required, MinLength(1), MaxLength(Mailbox.LongestName)] string Name,
        int Version);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/mailboxes/{id}", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes()
        .WithName(nameof(EditMailbox));

    internal static async Task<Results<Ok<ListMailboxes.Shown>, NotFound, Refused>> Handle(
        MailboxId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var present = await ListMailboxes.Find(db, id, ct);
        if (present is null)
            return TypedResults.NotFound();
        if (present.Version != request.Version)
            return new Refused(CommonErrors.Changed(present));
        var address = EmailAddress.Normal(request.Address);
        if (!EmailAddress.IsValid(address))
            return new Refused(EmailErrors.BadAddress);

        if (address != present.Address)
        {
            if (await db.FindDoor(Mailbox.Door, address, ct) is not null)
                return new Refused(EmailErrors.AddressTaken);
            await db.ShutDoors(Mailbox.Door, id.Value, ct);
            db.OpenDoor(Mailbox.Door, address, id.Value);
        }
        var mailbox = await db.Mailboxes.SingleAsync(m => m.Id == id, ct);
        mailbox.Change(address, request.Name.Trim());
        audit.Record("mailbox.edited", id.ToString(), new { from = present.Address, to = address, request.Name });
        return TypedResults.Ok(present with { Address = address, Name = mailbox.Name, Version = NextVersion(db, mailbox) });
    }

    /// <summary>An edit that changes nothing is not counted.</summary>
    private static int NextVersion(RegularsDb db, Mailbox mailbox) =>
        db.Entry(mailbox).State == EntityState.Modified ? mailbox.Version + 1 : mailbox.Version;
}
