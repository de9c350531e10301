using Regulars.Contracts.Channels;
using Regulars.Platform.Feed;

namespace Regulars.Channels.Email.Fetching;

/// <summary>Tells readers of the feed that an account's state or progress is another now.</summary>
internal static class ImapNews
{
    public static FeedNews Of(MailboxId mailbox) => new("channel.changed", mailbox.Value, 0);
}
