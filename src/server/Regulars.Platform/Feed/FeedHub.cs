using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;

namespace Regulars.Platform.Feed;

/// <summary>One reader per workspace with open streams on this node; it fans out in memory. A stream costs no query.</summary>
internal sealed class FeedHub(FeedReader reader, ISignals signals, ILogger<FeedHub> log)
{
    private readonly ConcurrentDictionary<WorkspaceId, WorkspaceFeed> feeds = new();

    /// <summary>Entries from now on; the caller reads older ones itself. Dispose the subscription when the stream ends.</summary>
    public async Task<FeedSubscription> Subscribe(WorkspaceId workspace, CancellationToken ct)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(workspace, id => new WorkspaceFeed(id, reader, signals, log, Forget));
            if (await feed.TryJoin(ct) is { } subscription)
                return subscription;
        }
    }

    private void Forget(WorkspaceFeed feed) => feeds.TryRemove(new KeyValuePair<WorkspaceId, WorkspaceFeed>(feed.Workspace, feed));
}
