using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>The addresses that customers write to.</summary>
internal static class ListMailboxes
{
    /// <param name="CatchesAll">It takes the mail to every address of its domain that no mailbox has.</param>
    /// <param name="HasPlainSender">What leaves from it has its plain address as envelope sender.</param>
    public sealed record Shown(MailboxId Id, string Address, string Name, BrandSummary Brand, bool CatchesAll, bool HasPlainSender, int Version);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mailboxes", Handle)
        .Requires(Permissions.ReadMailboxes)
        .WithName(nameof(ListMailboxes));

    internal static async Task<Ok<Page<Shown>>> Handle(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(
        await Show(db, db.Mailboxes.OrderBy(mailbox => mailbox.Address)).ToListAsync(ct), null));

    internal static Task<Shown?> Find(RegularsDb db, MailboxId id, CancellationToken ct) =>
        Show(db, db.Mailboxes.Where(mailbox => mailbox.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>As it will be once it is committed: an edit that changes nothing is not counted.</summary>
    internal static Shown Show(RegularsDb db, Mailbox mailbox, BrandSummary brand) => new(
        mailbox.Id, mailbox.Address, mailbox.Name, brand, mailbox.CatchesAll, mailbox.HasPlainSender,
        db.Entry(mailbox).State == EntityState.Modified ? mailbox.Version + 1 : mailbox.Version);

    private static IQueryable<Shown> Show(RegularsDb db, IQueryable<Mailbox> mailboxes) =>
        from mailbox in mailboxes.Where(mailbox => mailbox.ClosedAt == null)
        join brand in db.Set<Brand>() on mailbox.BrandId equals brand.Id
        select new Shown(mailbox.Id, mailbox.Address, mailbox.Name, new BrandSummary(brand.Id, brand.Name, brand.Locale), mailbox.CatchesAll, mailbox.HasPlainSender, mailbox.Version);
}
