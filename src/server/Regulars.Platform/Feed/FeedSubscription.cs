using System.Threading.Channels;

namespace Regulars.Platform.Feed;

/// <summary>One stream's share of a feed. A reader that falls a thousand entries behind is cut off and resumes by number.</summary>
internal sealed class FeedSubscription(Action<FeedSubscription> leave) : IDisposable
{
    private readonly Channel<FeedItem> entries = Channel.CreateBounded<FeedItem>(1000);

    public ChannelReader<FeedItem> Entries => entries.Reader;

    public void Offer(FeedItem entry)
    {
        if (!entries.Writer.TryWrite(entry))
            End();
    }

    public void End() => entries.Writer.TryComplete();

    public void Dispose() => leave(this);
}
