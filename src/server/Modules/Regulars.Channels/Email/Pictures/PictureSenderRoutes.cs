using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Pictures;

/// <summary>The senders whose pictures are always shown. What they fetch tells the sender who reads and when: that is said once, for the whole workspace.</summary>
internal static class PictureSenderRoutes
{
    public sealed record Shown(string Address, Actor By, Instant At);

    public sealed record Known(bool IsRemembered);

    public sealed record Cursor(Instant At, string Address);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/picture-senders", List).Requires(Permissions.ManageEmail).WithName("ListPictureSenders");
        api.MapGet("/email/picture-senders/{address}", Read).Requires(Permissions.ReadMails).WithName("ReadPictureSender");
        api.MapPut("/email/picture-senders/{address}", Remember).Requires(Permissions.RememberPictures).Writes().WithName("RememberPictureSender");
        api.MapDelete("/email/picture-senders/{address}", Forget).Requires(Permissions.RememberPictures).Writes().WithName("ForgetPictureSender");
    }

    internal static async Task<Results<Ok<Page<Shown>>, Refused>> List(string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var senders = db.PictureSenders.AsNoTracking();
        if (after is not null)
            senders = senders.Where(sender => sender.At < after.At || (sender.At == after.At && sender.Address.CompareTo(after.Address) > 0));
        var found = await senders.OrderByDescending(sender => sender.At).ThenBy(sender => sender.Address).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(
            [.. found.Select(sender => new Shown(sender.Address, sender.By, sender.At))], size, last => new Cursor(last.At, last.Address)));
    }

    internal static async Task<Results<Ok<Known>, NotFound>> Read(string address, RegularsDb db, CancellationToken ct) =>
        Normal(address) is { } normal ? TypedResults.Ok(new Known(await Find(db, normal, ct) is not null)) : TypedResults.NotFound();

    internal static async Task<Results<NoContent, NotFound>> Remember(
        string address, RegularsDb db, Actor by, IClock clock, AuditLog audit, CancellationToken ct)
    {
        if (Normal(address) is not { } normal)
            return TypedResults.NotFound();
        if (await Find(db, normal, ct) is not null)
            return TypedResults.NoContent();
        db.Add(new PictureSender(normal, by, clock.GetCurrentInstant()));
        audit.Record("email.pictures-remembered", normal);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Forget(string address, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (Normal(address) is not { } normal || await Find(db, normal, ct) is not { } known)
            return TypedResults.NotFound();
        db.Remove(known);
        audit.Record("email.pictures-forgotten", normal);
        return TypedResults.NoContent();
    }

    private static string? Normal(string address) => EmailAddress.Normal(address) is var normal && EmailAddress.IsValid(normal) ? normal : null;

    private static Task<PictureSender?> Find(RegularsDb db, string address, CancellationToken ct) =>
        db.PictureSenders.SingleOrDefaultAsync(sender => sender.Address == address, ct);
}
