using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>The SMTP server that takes what leaves from one mailbox, instead of the workspace's.</summary>
internal sealed class MailboxServer(MailboxId mailboxId) : ServerSetting
{
    public const string ByPassword = "password";
    public const string ByGrant = "oauth2";

    public MailboxId MailboxId { get; private set; } = mailboxId;

    /// <summary>By the password, or by what the mailbox's sign-in at its provider gave.</summary>
    public string SignIn { get; private set; } = ByPassword;

    public bool UsesGrant => SignIn == ByGrant;

    public void SignInBy(string way) => SignIn = way;
}
