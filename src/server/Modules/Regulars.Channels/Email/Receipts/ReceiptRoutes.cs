using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Receipts;

/// <summary>Shows and sets what a mailbox answers at once. Version 0 is one that was never set.</summary>
internal static class ReceiptRoutes
{
    public sealed record Shown(bool IsOn, string Text, bool IsOnClosed, string ClosedText, int Version);

    /// <param name="IsOnClosed">Outside business hours it says <paramref name="ClosedText"/> instead.</param>
    public sealed record Request(
        bool IsOn,
        [property: Required(AllowEmptyStrings = true), MaxLength(Receipt.LongestText)] string Text,
        int Version,
        bool IsOnClosed = false,
        [property: MaxLength(Receipt.LongestText)] string ClosedText = "");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/mailboxes/{id}/receipt", Read).Requires(Permissions.ManageEmail).WithName("ReadReceipt");
        api.MapPut("/mailboxes/{id}/receipt", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetReceipt");
    }

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(MailboxId id, RegularsDb db, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        return TypedResults.Ok(Show(await Find(db, id, ct)));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Set(MailboxId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        var known = await Find(db, id, ct);
        if ((known?.Version ?? 0) != request.Version)
            return new Refused(CommonErrors.Changed(Show(known)));
        if ((request.IsOn && string.IsNullOrWhiteSpace(request.Text)) || (request.IsOnClosed && string.IsNullOrWhiteSpace(request.ClosedText)))
            return new Refused(EmailErrors.ReceiptEmpty);

        var receipt = known ?? new Receipt(id);
        receipt.Set(request.IsOn, request.Text.Trim(), request.IsOnClosed, request.ClosedText.Trim());
        if (known is null)
            db.Add(receipt);
        var isChange = known is not null && db.Entry(receipt).State == EntityState.Modified;
        audit.Record("mailbox.receipt-set", id.ToString(), new { request.IsOn, request.IsOnClosed });
        return TypedResults.Ok(Show(receipt) with { Version = receipt.Version + (isChange ? 1 : 0) });
    }

    private static Task<Receipt?> Find(RegularsDb db, MailboxId id, CancellationToken ct) => db.Receipts.SingleOrDefaultAsync(receipt => receipt.MailboxId == id, ct);

    private static Shown Show(Receipt? receipt) => receipt is null
        ? new Shown(false, "", false, "", 0)
        : new Shown(receipt.IsOn, receipt.Text, receipt.IsOnClosed, receipt.ClosedText, receipt.Version);
}
