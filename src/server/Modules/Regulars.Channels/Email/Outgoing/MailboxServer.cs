using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>The SMTP server that takes what leaves from one mailbox, instead of the workspace's.</summary>
internal sealed class MailboxServer(MailboxId mailboxId) : ServerSetting
{
    public MailboxId MailboxId { get; private set; } = mailboxId;
}
