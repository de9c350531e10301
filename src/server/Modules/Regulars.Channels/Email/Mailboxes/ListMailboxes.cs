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
    public sealed record Shown(MailboxId Id, string Address, string Name, BrandSummary Brand, int Version);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mailboxes", Handle)
        .Requires(Permissions.ReadMailboxes)
        .WithName(nameof(ListMailboxes));

    internal static async Task<Ok<Page<Shown>>> Handle(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(
        await Show(db, db.Mailboxes.OrderBy(mailbox => mailbox.Address)).ToListAsync(ct), null));

    internal static Task<Shown?> Find(RegularsDb db, MailboxId id, CancellationToken ct) =>
        Show(db, db.Mailboxes.Where(mailbox => mailbox.Id == id)).SingleOrDefaultAsync(ct);

    private static IQueryable<Shown> Show(RegularsDb db, IQueryable<Mailbox> mailboxes) =>
        from mailbox in mailboxes.Where(mailbox => mailbox.ClosedAt == null)
        join brand in db.Set<Brand>() on mailbox.BrandId equals brand.Id
        select new Shown(mailbox.Id, mailbox.Address, mailbox.Name, new BrandSummary(brand.Id, brand.Name), mailbox.Version);
}
