using Regulars.Contracts;
using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Fetching.Reconciling;

/// <summary>A folder is to be compared with what is here.</summary>
[EventName("imap-folder.due")]
internal sealed record FolderDue(MailboxId Mailbox) : IEvent
{
    public string? Lane => Mailbox.ToString();

    /// <summary>One waits at most.</summary>
    public string Key => Mailbox.ToString();
}
