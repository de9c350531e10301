using Regulars.Contracts.Channels;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>How a mailbox's mail is fetched from the server where it lies.</summary>
internal sealed class ImapAccount(MailboxId mailboxId) : Aggregate, ITellTheFeed
{
    /// <summary>Of the lease whose holder watches the folder.</summary>
    public const string Lease = "imap";

    public MailboxId MailboxId { get; private set; } = mailboxId;

    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    /// <summary>none, starttls or tls.</summary>
    public string Security { get; private set; } = "";

    /// <summary>password or oauth2.</summary>
    public string SignIn { get; private set; } = "";

    public string Username { get; private set; } = "";

    /// <summary>Encrypted; it is never shown again.</summary>
    public string? ProtectedPassword { get; private set; }

    public string Folder { get; private set; } = "";

    /// <summary>Else the flags on the server are left alone.</summary>
    public bool MarkSeen { get; private set; }

    public bool IsPaused { get; private set; }

    public void Set(ImapSettings settings, string? protectedPassword)
    {
        (Host, Port, Security) = (settings.Host.Trim(), settings.Port, settings.Security);
        (SignIn, Username, ProtectedPassword) = (settings.SignIn, settings.Username.Trim(), protectedPassword);
        (Folder, MarkSeen) = (settings.Folder, settings.MarkSeen);
    }

    /// <summary>The stored one goes to the stored server only: who may enter an address must not collect passwords with it.</summary>
    public string? PasswordFor(ImapSettings settings) => Host == settings.Host.Trim() && Username == settings.Username.Trim() ? ProtectedPassword : null;

    public void Pause() => IsPaused = true;

    public void Resume() => IsPaused = false;

    public FeedNews News(bool isNew) => new("channel.changed", MailboxId.Value, Version);
}
