using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Inbox;
using Regulars.Conversations.Mentioning;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Viewing;

/// <summary>What a view shows.</summary>
/// <param name="Parts">One for each shelf, so that each is read by an index of its order; a list merges them.</param>
/// <param name="Sort">Its usual order.</param>
internal sealed record Listed(IReadOnlyList<IQueryable<Conversation>> Parts, ListSort Sort)
{
    /// <summary>All of it has what the usual order goes by.</summary>
    public bool HasAll { get; init; }

    /// <returns>Null when one of them is not a filter.</returns>
    public Listed? Narrow(Func<IQueryable<Conversation>, IQueryable<Conversation>?> by)
    {
        var narrowed = Parts.Select(by).ToList();
        return narrowed.TrueForAll(part => part is not null) ? this with { Parts = narrowed! } : null;
    }
}

/// <summary>Finds what the name of a view means: a fixed one, <c>team:</c> or <c>saved:</c> and an id.</summary>
internal sealed class ViewReader(RegularsDb db, ConversationFilters filters)
{
    /// <summary>Null when there is no such view for this caller.</summary>
    public async Task<Listed?> Read(string view, Caller caller, CancellationToken ct)
    {
        if (view == "mentions")
            return new Listed([db.Mentioning(caller.Agent)], ListSort.Newest);
        if (view.StartsWith("saved:", StringComparison.Ordinal))
        {
            return TypedId.TryParse<SavedViewId>(view[6..], out var id)
                && await db.Views(caller).AsNoTracking().SingleOrDefaultAsync(known => known.Id == id && known.DeletedAt == null, ct) is { } saved
                ? Read(saved, caller.Agent)
                : null;
        }
        if (db.Conversations.AsNoTracking().In(view, caller.Agent) is not { } conversations)
            return null;
        return new Listed([conversations], view switch { "snoozed" => ListSort.Due, "unanswered" => ListSort.Waiting, _ => ListSort.Newest })
        {
            HasAll = view is "snoozed" or "unanswered",
        };
    }

    /// <summary>Null when its filter names what is no more.</summary>
    public Listed? Read(SavedView view, AgentId? me) =>
        new Listed([.. view.Shelves.Select(shelf => db.Conversations.AsNoTracking().Where(c => c.Shelf == shelf))], view.Sort)
            .Narrow(part => filters.Apply(part, view.Filter, me));
}

internal static class SavedViewsTable
{
    /// <summary>Those that this caller sees: the shared ones and their own.</summary>
    public static IQueryable<SavedView> Views(this RegularsDb db, Caller caller)
    {
        var me = caller.Agent;
        return db.Set<SavedView>().Where(view => view.OwnerId == null || (me != null && view.OwnerId == me));
    }
}
