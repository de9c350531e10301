using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Tags;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Tags;

/// <summary>How other modules look tags up.</summary>
public static class TagVocabulary
{
    extension(RegularsDb db)
    {
        public IQueryable<Tag> Tags => db.Set<Tag>();
    }

    public static IQueryable<Tag> Live(this IQueryable<Tag> tags) => tags.Where(tag => tag.Key != null);

    /// <summary>Those that can be put on something, one for each id: who names one that was merged means what it was merged into. Unknown and deleted ones are left out.</summary>
    public static async Task<IReadOnlyList<Tag>> Usable(this IQueryable<Tag> tags, IReadOnlyCollection<TagId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var found = await tags.AsNoTracking().Where(tag => ids.Contains(tag.Id)).ToListAsync(ct);
        var merged = found.Select(tag => tag.MergedInto).OfType<TagId>().Except(found.Select(tag => tag.Id)).ToList();
        if (merged.Count > 0)
            found.AddRange(await tags.AsNoTracking().Where(tag => merged.Contains(tag.Id)).ToListAsync(ct));
        return [.. found.Where(tag => tag.IsLive)];
    }

    /// <summary>A tag, whatever became of it, with those that were merged into it: what still carries one of them is shown as carrying it.</summary>
    public static async Task<IReadOnlyList<Tag>> WithMerged(this IQueryable<Tag> tags, IReadOnlyCollection<TagId> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : await tags.AsNoTracking().Where(tag => ids.Contains(tag.Id) || ids.Contains(tag.MergedInto!.Value)).ToListAsync(ct);
}
