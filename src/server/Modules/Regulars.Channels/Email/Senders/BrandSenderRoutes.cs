using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Senders;

/// <summary>How each brand signs its mail. A brand that nobody has set anything for has version 0.</summary>
internal static class BrandSenderRoutes
{
    public sealed record Shown(BrandSummary Brand, string? Name, MailboxId? Mailbox, string? Signature, int Version);

    public sealed record Request(
        [property: MaxLength(BrandSender.LongestName)] string? Name,
        MailboxId? Mailbox,
        [property: MaxLength(BrandSender.LongestSignature)] string? Signature,
        int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/brands/senders", List).Requires(Permissions.ReadMailboxes).WithName("ListBrandSenders");
        api.MapPut("/brands/{brand}/sender", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetBrandSender");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct)
    {
        var all = await db.Set<Brand>().AsNoTracking().OrderBy(brand => brand.Id)
            .LeftJoin(db.Set<BrandSender>(), brand => brand.Id, sender => sender.BrandId, (brand, sender) => new { brand.Id, brand.Name, brand.Locale, Sender = sender })
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<Shown>(
            [.. all.Select(known => Show(new BrandSummary(known.Id, known.Name, known.Locale), known.Sender, known.Sender?.Version ?? 0))], null));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Set(
        BrandId brand, Request request, RegularsDb db, IBrands brands, IMailboxDirectory mailboxes, IHtml html, AuditLog audit, CancellationToken ct)
    {
        if (await brands.Find(brand, ct) is not { } named)
            return TypedResults.NotFound();
        var known = await db.BrandSenders.SingleOrDefaultAsync(sender => sender.BrandId == brand, ct);
        if ((known?.Version ?? 0) != request.Version)
            return new Refused(CommonErrors.Changed(Show(named, known, known?.Version ?? 0)));
        if (request.Mailbox is { } mailbox && (await mailboxes.Find(mailbox, ct) is null || await mailboxes.Brand(mailbox, ct) != brand))
            return new Refused(EmailErrors.NotItsMailbox);

        var sender = known ?? new BrandSender(brand);
        sender.Set(Plain(request.Name), request.Mailbox, Plain(html.Clean(request.Signature ?? "")));
        if (known is null)
            db.Add(sender);
        audit.Record("brand.sender-set", brand.ToString(), new { sender.Name, sender.MailboxId });
        return TypedResults.Ok(Show(named, sender, known is null || db.Entry(sender).State != EntityState.Modified ? sender.Version : sender.Version + 1));
    }

    private static Shown Show(BrandSummary brand, BrandSender? sender, int version) => new(brand, sender?.Name, sender?.MailboxId, sender?.Signature, version);

    private static string? Plain(string? text) => text?.Trim() is { Length: > 0 } written ? written : null;
}
