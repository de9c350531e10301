using System.ComponentModel.DataAnnotations;
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

/// <summary>The workspace's one vocabulary of tags, for whatever carries them.</summary>
internal static class TagRoutes
{
    private const int Most = 500;

    /// <param name="Merged">Tags that were merged into it: what is not carried over yet still names one of them.</param>
    /// <param name="Uses">How many carry it, by what they are (<c>conversations</c>); null unless asked for.</param>
    public sealed record Shown(TagId Id, string Name, TagColour Colour, int Version, IReadOnlyList<TagId> Merged, IReadOnlyDictionary<string, int>? Uses);

    public sealed record AddRequest([property: Required, MinLength(1), MaxLength(Tag.LongestName)] string Name, TagColour Colour);

    public sealed record Request([property: Required, MinLength(1), MaxLength(Tag.LongestName)] string Name, TagColour Colour, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tags", List).Requires(PlatformPermissions.UseTags).WithName("ListTags");
        api.MapPost("/tags", Add).Requires(PlatformPermissions.UseTags).Writes().WithName("AddTag");
        api.MapPut("/tags/{id}", Change).Requires(PlatformPermissions.ManageTags).Writes().WithName("ChangeTag");
        MergeTag.Map(api);
        DeleteTag.Map(api);
    }

    /// <param name="uses">Whether to count what carries each, which takes a while where much does.</param>
    internal static async Task<Ok<Page<Shown>>> List(bool? uses, RegularsDb db, IEnumerable<ICountTagged> counters, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var tags = await db.Tags.AsNoTracking().Where(tag => tag.Key != null || tag.MergedInto != null).OrderBy(tag => tag.Key).ToListAsync(ct);
        var merged = tags.Where(tag => tag.MergedInto is not null).ToLookup(tag => tag.MergedInto!.Value, tag => tag.Id);
        var counts = new List<(string Kind, IReadOnlyDictionary<TagId, int> Of)>();
        foreach (var counter in uses == true ? counters : [])
            counts.Add((counter.Kind, await counter.Count(ct)));

        return TypedResults.Ok(new Page<Shown>(
            [
                .. tags.Where(tag => tag.IsLive).Select(tag => Show(tag) with
                {
                    Merged = [.. merged[tag.Id]],
                    Uses = uses == true ? counts.ToDictionary(count => count.Kind, count => count.Of.GetValueOrDefault(tag.Id)) : null,
                }),
            ],
            null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(AddRequest request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Namesake(db, request.Name, ct) is { } known)
            return new Refused(TagErrors.Exists(Show(known)));
        if (await db.Tags.Live().CountAsync(ct) >= Most)
            return new Refused(TagErrors.TooMany);
        var tag = new Tag(request.Name, request.Colour);
        db.Add(tag);
        audit.Record("tag.added", tag.Id.ToString(), new { tag.Name, tag.Colour });
        return TypedResults.Created($"/api/v1/tags/{tag.Id}", Show(tag));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Change(TagId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Tags.Live().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } tag)
            return TypedResults.NotFound();
        if (tag.Version != request.Version)
            return new Refused(CommonErrors.Changed(Show(tag)));
        if (await Namesake(db, request.Name, ct) is { } other && other.Id != id)
            return new Refused(TagErrors.Exists(Show(other)));
        audit.Record("tag.changed", id.ToString(), new { before = new { tag.Name, tag.Colour }, after = new { Name = Tag.Tidy(request.Name), request.Colour } });
        tag.Change(request.Name, request.Colour);
        return TypedResults.Ok(Show(tag) with { Version = db.Entry(tag).State == EntityState.Modified ? tag.Version + 1 : tag.Version });
    }

    internal static Shown Show(Tag tag) => new(tag.Id, tag.Name, tag.Colour, tag.Version, [], null);

    internal static Task<Tag?> Namesake(RegularsDb db, string name, CancellationToken ct)
    {
        var key = Tag.KeyOf(name);
        return db.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Key == key, ct);
    }
}
