using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Tags;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Tags;

/// <summary>Takes a tag off the list and off all that carries it. For an hour that can be taken back, for nothing is cleared before.</summary>
internal static class DeleteTag
{
    private static readonly Duration Regret = Duration.FromHours(1);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapDelete("/tags/{id}", Handle).Requires(PlatformPermissions.ManageTags).Writes().WithName(nameof(DeleteTag));
        api.MapPut("/tags/{id}/restoration", Restore).Requires(PlatformPermissions.ManageTags).Writes().WithName("RestoreTag");
    }

    internal static async Task<Results<NoContent, NotFound>> Handle(
        TagId id, RegularsDb db, EventOutbox outbox, AuditLog audit, IClock clock, UnitOfWork unit, CancellationToken ct)
    {
        if (await db.Tags.Live().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } tag)
            return TypedResults.NotFound();

        var now = clock.GetCurrentInstant();
        tag.Delete(now);
        audit.Record("tag.deleted", id.ToString(), new { tag.Name });
        await unit.BeginWriting(ct);
        await outbox.Schedule(new TagLeft(id), now + Regret, KeyOf(id), ct);
        return TypedResults.NoContent();
    }

    /// <summary>Brings a deleted tag back on all that carried it. Twice changes nothing.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Restore(
        TagId id, RegularsDb db, EventOutbox outbox, AuditLog audit, UnitOfWork unit, CancellationToken ct)
    {
        if (await db.Tags.SingleOrDefaultAsync(known => known.Id == id, ct) is not { MergedInto: null } tag)
            return TypedResults.NotFound();
        if (tag.IsLive)
            return TypedResults.NoContent();
        if (tag.IsCleared)
            return new Refused(TagErrors.Cleared);
        if (await TagRoutes.Namesake(db, tag.Name, ct) is { } other)
            return new Refused(TagErrors.Exists(TagRoutes.Show(other)));

        tag.Restore();
        audit.Record("tag.restored", id.ToString(), new { tag.Name });
        await unit.BeginWriting(ct);
        await outbox.Cancel<TagLeft>(KeyOf(id), ct);
        return TypedResults.NoContent();
    }

    private static string KeyOf(TagId id) => $"tag/{id}";
}
