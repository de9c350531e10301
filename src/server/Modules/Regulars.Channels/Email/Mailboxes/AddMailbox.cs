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

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>Opens one more mailbox for a brand. The address of one that was closed here opens that one again.</summary>
internal static class AddMailbox
{
    public sealed record Request(
        BrandId Brand,
        [property: Required, MaxLength(EmailAddress.Longest)] string Address,
        [property: Required, MinLength(1), MaxLength(Mailbox.LongestName)] string Name);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/mailboxes", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes()
        .WithName(nameof(AddMailbox));

    internal static async Task<Results<Created<ListMailboxes.Shown>, Refused>> Handle(
        Request request, RegularsDb db, IBrands brands, IMailboxes mailboxes, AuditLog audit, CancellationToken ct)
    {
        if (await brands.Find(request.Brand, ct) is not { } brand)
            return new Refused(EmailErrors.NoSuchBrand);
        var outcome = await mailboxes.Open(request.Brand, request.Address, request.Name, ct);
        if (outcome.Error is { } error)
            return new Refused(error);

        var address = EmailAddress.Normal(request.Address);
        audit.Record("mailbox.opened", address, new { request.Name });
        var opened = db.Mailboxes.Local.Single(mailbox => mailbox.Address == address);
        return TypedResults.Created($"/api/v1/mailboxes/{opened.Id}", ListMailboxes.Show(db, opened, brand));
    }
}
