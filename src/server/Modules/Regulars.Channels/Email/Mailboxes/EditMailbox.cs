using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>Gives a mailbox another address or name, and says what it takes and from where it sends. Mail to the old address is refused from then on.</summary>
internal static class EditMailbox
{
    /// <param name="CatchesAll">It takes the mail to every address of its domain that no mailbox has.</param>
    /// <param name="HasPlainSender">What leaves from it has its plain address as envelope sender.</param>
    public sealed record Request(
        [property: Required, MaxLength(EmailAddress.Longest)] string Address,
        [property: Required, MinLength(1), MaxLength(Mailbox.LongestName)] string Name,
        int Version,
        bool CatchesAll = false,
        bool HasPlainSender = false);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/mailboxes/{id}", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes()
        .WithName(nameof(EditMailbox));

    internal static async Task<Results<Ok<ListMailboxes.Shown>, NotFound, Refused>> Handle(
        MailboxId id, Request request, RegularsDb db, WorkspaceScope scope, AuditLog audit, CancellationToken ct)
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
            if (await db.FindDoor(Mailbox.Door, address, ct) is not null || await db.Mailboxes.AnyAsync(other => other.Address == address && other.Id != id, ct))
                return new Refused(EmailErrors.AddressTaken);
            await db.ShutDoors(Mailbox.Door, id.Value, ct);
            db.OpenDoor(Mailbox.Door, address, id.Value);
        }
        if (await CatchAgain(id, request, address, db, scope.Required, ct) is { } error)
            return new Refused(error);
        var mailbox = await db.Mailboxes.SingleAsync(m => m.Id == id, ct);
        mailbox.Change(address, request.Name.Trim());
        mailbox.CatchAll(request.CatchesAll);
        mailbox.SendPlainly(request.HasPlainSender);
        audit.Record("mailbox.edited", id.ToString(), new { from = present.Address, to = address, request.Name, request.CatchesAll, request.HasPlainSender });
        return TypedResults.Ok(ListMailboxes.Show(db, mailbox, present.Brand));
    }

    /// <summary>The domain is that of the new address.</summary>
    private static async Task<Error?> CatchAgain(MailboxId id, Request request, string address, RegularsDb db, WorkspaceId workspace, CancellationToken ct)
    {
        await CatchAll.Shut(db, id, ct);
        return request.CatchesAll ? await CatchAll.Open(db, workspace, id, address, ct) : null;
    }
}
