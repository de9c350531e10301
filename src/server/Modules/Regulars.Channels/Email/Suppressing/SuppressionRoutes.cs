using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>The addresses that are not written to: shown newest first, added and taken off by hand.</summary>
internal static class SuppressionRoutes
{
    public sealed record Row(
        string Address, [property: AllowedValues("bounced", "complained", "by-hand")] string Cause, string? Detail, Actor By, Instant Since);

    public sealed record Cursor(Instant Since, string Address);

    public sealed record Request(
        [property: Required, MaxLength(EmailAddress.Longest)] string Address,
        [property: AllowedValues("complained", "by-hand")] string Cause = Suppression.ByHand,
        [property: MaxLength(Suppression.LongestDetail)] string? Detail = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/suppressions", List).Requires(Permissions.ReadSuppressions).WithName("ListSuppressions");
        api.MapPost("/email/suppressions", Add).Requires(Permissions.ManageSuppressions).Writes().WithName("AddSuppression");
        api.MapDelete("/email/suppressions/{address}", Remove).Requires(Permissions.ManageSuppressions).Writes().WithName("RemoveSuppression");
    }

    internal static async Task<Results<Ok<Page<Row>>, Refused>> List(string? q, string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);

        var size = Paging.Limit(limit);
        var known = db.Suppressions.AsNoTracking();
        if (q?.Trim().ToLowerInvariant() is { Length: > 0 } part)
            known = known.Where(suppression => suppression.Address.Contains(part));
        if (after is not null)
            known = known.Where(suppression => suppression.Since < after.Since || (suppression.Since == after.Since && suppression.Address.CompareTo(after.Address) > 0));
        var rows = await known.OrderByDescending(suppression => suppression.Since).ThenBy(suppression => suppression.Address).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of([.. rows.Select(Show)], size, last => new Cursor(last.Since, last.Address)));
    }

    internal static async Task<Results<Created<Row>, Refused>> Add(Request request, Suppressions suppressions, AuditLog audit, CancellationToken ct)
    {
        if (!EmailAddress.IsValid(EmailAddress.Normal(request.Address)))
            return new Refused(EmailErrors.BadAddress);
        if (await suppressions.Add(request.Address, request.Cause, request.Detail?.Trim(), ct) is not { } added)
            return new Refused(EmailErrors.SuppressedAlready);
        audit.Record("suppression.added", added.Address, new { added.Cause });
        return TypedResults.Created($"/api/v1/email/suppressions/{Uri.EscapeDataString(added.Address)}", Show(added));
    }

    /// <summary>Mail may go to it again; a customer who has it is no longer marked.</summary>
    internal static async Task<Results<NoContent, NotFound>> Remove(string address, RegularsDb db, ICustomers customers, AuditLog audit, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (await db.Suppressions.SingleOrDefaultAsync(suppression => suppression.Address == normal, ct) is not { } known)
            return TypedResults.NotFound();
        db.Remove(known);
        await customers.MarkDeliverable(IdentityKind.Email, normal, ct);
        audit.Record("suppression.removed", normal, new { known.Cause, known.Detail });
        return TypedResults.NoContent();
    }

    private static Row Show(Suppression suppression) =>
        new(suppression.Address, suppression.Cause, suppression.Detail, suppression.By, suppression.Since);
}
