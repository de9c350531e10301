using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Taking;

/// <summary>A message of a folder that was looked at, and what became of it. The server's number for it lasts for as long as its UIDVALIDITY.</summary>
internal sealed class SeenMail(MailboxId mailboxId, string folder, long uidValidity, long uid) : IWorkspaceOwned
{
    public const int LongestAbout = 300;

    public WorkspaceId WorkspaceId { get; private set; }

    public MailboxId MailboxId { get; private set; } = mailboxId;

    public string Folder { get; private set; } = folder;

    public long UidValidity { get; private set; } = uidValidity;

    public long Uid { get; private set; } = uid;

    public SeenAs SeenAs { get; private set; }

    public RawMailId? RawMailId { get; private set; }

    public long Size { get; private set; }

    /// <summary>Of one that was left: who sent it and its subject, so that a person finds it.</summary>
    public string? About { get; private set; }

    public Instant At { get; private set; }

    public void Take(SeenAs seenAs, RawMailId raw, long size, Instant at) => (SeenAs, RawMailId, Size, About, At) = (seenAs, raw, size, null, at);

    public void Leave(SeenAs seenAs, long size, string? about, Instant at) => (SeenAs, RawMailId, Size, About, At) = (seenAs, null, size, about, at);
}

/// <summary>What became of a message that was looked at.</summary>
internal enum SeenAs
{
    /// <summary>It was stored.</summary>
    New,

    /// <summary>It was here already: it came by another way, or under another number.</summary>
    Copy,

    /// <summary>It lay there before the account was connected, and stays there until somebody asks for it.</summary>
    Older,

    /// <summary>Too large to be taken in.</summary>
    TooLarge,

    /// <summary>The server does not give it out.</summary>
    Unfetchable,

    /// <summary>It could not be stored here.</summary>
    NotStored,
}
