using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Feed;

/// <summary>Reads a workspace's feed from the database, each time in a scope of its own.</summary>
internal sealed class FeedReader(IServiceScopeFactory scopes)
{
    public const int PageSize = 500;

    public Task<long> Last(WorkspaceId workspace, CancellationToken ct) => In(workspace, db =>
        db.Set<WorkspaceCounters>().AsNoTracking().Select(counters => counters.Feed).SingleOrDefaultAsync(ct));

    public Task<List<FeedItem>> After(WorkspaceId workspace, long after, CancellationToken ct) => In(workspace, db =>
        db.Set<FeedEntry>().AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(PageSize)
            .Select(entry => new FeedItem(entry.Number, entry.Kind, entry.SubjectId, entry.Version, entry.At, entry.Data)).ToListAsync(ct));

    /// <summary>Whether entries after this one are no longer all here.</summary>
    public async Task<bool> IsGone(WorkspaceId workspace, long after, CancellationToken ct)
    {
        var last = await Last(workspace, ct);
        if (after >= last)
            return after > last;
        return !await In(workspace, db => db.Set<FeedEntry>().AnyAsync(entry => entry.Number == after + 1, ct));
    }

    private async Task<T> In<T>(WorkspaceId workspace, Func<RegularsDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace, Actor.System);
        return await read(scope.ServiceProvider.GetDb());
    }
}

/// <summary>A feed entry as it is told; <paramref name="Data"/> is JSON.</summary>
internal sealed record FeedItem(long Number, string Kind, Guid Id, int Version, Instant At, string Data);
