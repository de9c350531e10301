using Microsoft.Extensions.Logging;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;

namespace Regulars.Platform.Feed;

/// <summary>Follows one workspace's feed while anybody listens: on a signal, and once a second as a net.</summary>
internal sealed class WorkspaceFeed(
    WorkspaceId workspace, FeedReader reader, ISignals signals, ILogger log, Action<WorkspaceFeed> forget) : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>One read that fails is a hiccup; two in a row, a poll apart, are a database that is away.</summary>
    private const int FailuresOfAnOutage = 2;

    private readonly Lock gate = new();
    private readonly List<FeedSubscription> subscriptions = [];
    private readonly Nudge woken = new();
    private readonly CancellationTokenSource over = new();
    private bool isOver;
    private Task<long>? started;

    public WorkspaceId Workspace => workspace;

    /// <summary>Null when this feed has just ended and a new one is needed.</summary>
    public async Task<FeedSubscription?> TryJoin(CancellationToken ct)
    {
        var subscription = new FeedSubscription(Leave);
        Task<long> start;
        lock (gate)
        {
            if (isOver)
                return null;
            subscriptions.Add(subscription);
            start = started ??= Start();
        }
        try
        {
            await start.WaitAsync(ct);
            return subscription;
        }
        catch
        {
            subscription.Dispose(); // a feed that could not start must not be found by the next reader
            throw;
        }
    }

    private async Task<long> Start()
    {
        var last = await reader.Last(workspace, over.Token);
        _ = Task.Run(async () =>
        {
            using (this)
                await Follow(last);
        }, CancellationToken.None);
        return last;
    }

    private void Leave(FeedSubscription subscription)
    {
        lock (gate)
        {
            subscriptions.Remove(subscription);
            isOver = subscriptions.Count == 0;
            if (!isOver)
                return;
        }
        forget(this);
        over.Cancel();
    }

    private async Task Follow(long last)
    {
        var mine = workspace.ToString();
        using var listener = signals.Listen(SignalTopics.Feed, heard =>
        {
            if (heard == mine)
                woken.Give();
        });
        var failures = 0;
        while (!over.IsCancellationRequested)
        {
            try
            {
                var entries = await reader.After(workspace, last, over.Token);
                failures = 0;
                foreach (var entry in entries)
                    Tell(entry);
                last = entries.Count > 0 ? entries[^1].Number : last;
                if (entries.Count < FeedReader.PageSize)
                    await woken.Take(Poll, over.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning(exception, "The feed of a workspace cannot be read; trying again");
                if (++failures >= FailuresOfAnOutage)
                    CutOff();
                await Task.Delay(Poll, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Once nobody follows any more.</summary>
    public void Dispose() => over.Dispose();

    /// <summary>A stream that can tell nothing ends: its reader comes back by number, and until then knows that it hears nothing.</summary>
    private void CutOff()
    {
        lock (gate)
        {
            foreach (var subscription in subscriptions)
                subscription.End();
        }
    }

    private void Tell(FeedItem entry)
    {
        lock (gate)
        {
            foreach (var subscription in subscriptions)
                subscription.Offer(entry);
        }
    }
}
