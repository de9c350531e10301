using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Tags;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Tags;

/// <summary>Makes one tag of two: all that carries the one carries the other from now on. Carrying over goes on after the answer.</summary>
internal static class MergeTag
{
    public sealed record Request(TagId Into);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/tags/{id}/merger", Handle)
        .Requires(PlatformPermissions.ManageTags)
        .Writes()
        .WithName(nameof(MergeTag));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(TagId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Tags.Live().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } tag)
            return TypedResults.NotFound();
        if (request.Into == id)
            return new Refused(TagErrors.IntoItself);
        if (await db.Tags.Live().SingleOrDefaultAsync(known => known.Id == request.Into, ct) is not { } into)
            return new Refused(TagErrors.NoSuchTag);

        tag.Merge(into);
        foreach (var before in await db.Tags.Where(known => known.MergedInto == id).ToListAsync(ct))
            before.Follow(into);
        // Who deletes the other one meanwhile must know of this: one of the two runs again.
        db.Entry(into).State = EntityState.Modified;
        audit.Record("tag.merged", id.ToString(), new { tag.Name, Into = into.Name });
        return TypedResults.NoContent();
    }
}
