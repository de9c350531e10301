using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Watching;

/// <summary>Shows and sets what nobody may overlook. Version 0 is one that was never set.</summary>
internal static class ChangeWatch
{
    /// <param name="DigestHour">At which hour leads are mailed, in the zone of everybody's hours; null: never.</param>
    public sealed record Shown(bool IsOn, int Hours, int? DigestHour, int Version);

    public sealed record Request(bool IsOn, [property: Range(1, 240)] int Hours, [property: Range(0, 23)] int? DigestHour, int Version);

    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapGet("/watch", Read).Requires(Permissions.ReadConversations).WithName("ReadWatch");
        conversations.MapPut("/watch", Set).Requires(Permissions.ManageWatch).Writes().WithName("SetWatch");
    }

    internal static async Task<Ok<Shown>> Read(Unanswered unanswered, RegularsDb db, CancellationToken ct) =>
        TypedResults.Ok(Show(await unanswered.Settings(ct), await db.Set<Watch>().AnyAsync(ct)));

    internal static async Task<Results<Ok<Shown>, Refused>> Set(Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var known = await db.Set<Watch>().SingleOrDefaultAsync(ct);
        if ((known?.Version ?? 0) != request.Version)
            return new Refused(CommonErrors.Changed(Show(known ?? new Watch(), known is not null)));
        var watch = known ?? new Watch();
        audit.Record("watch.set", "", new { before = Show(watch, known is not null), after = request });
        watch.Set(request.IsOn, request.Hours, request.DigestHour);
        if (known is null)
            db.Add(watch);
        var isChange = known is not null && db.Entry(watch).State == EntityState.Modified;
        return TypedResults.Ok(Show(watch, isKnown: true) with { Version = watch.Version + (isChange ? 1 : 0) });
    }

    private static Shown Show(Watch watch, bool isKnown) => new(watch.IsOn, watch.Hours, watch.DigestHour, isKnown ? watch.Version : 0);
}
