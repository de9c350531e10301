using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>An address that customers write to, and the brand that answers.</summary>
internal sealed class Mailbox(MailboxId id, BrandId brandId, string address, string name) : Aggregate, ITellTheFeed
{
    /// <summary>Of the door that leads here by address.</summary>
    public const string Door = "mailbox";

    /// <summary>Of the door that leads here by domain, for addresses that are nobody's.</summary>
    public const string DomainDoor = "mailbox-domain";

    public const int LongestName = 100;

    public MailboxId Id { get; private set; } = id;

    public BrandId BrandId { get; private set; } = brandId;

    /// <summary>Lower-case; no other workspace of the installation has it.</summary>
    public string Address { get; private set; } = address;

    public string Name { get; private set; } = name;

    /// <summary>It takes no mail any more; its conversations stay.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>It takes the mail to every address of its domain that no mailbox has.</summary>
    public bool CatchesAll { get; private set; }

    /// <summary>Its provider lets nothing leave from an address with a plus: bounces come back to the plain one.</summary>
    public bool HasPlainSender { get; private set; }

    public void Close(Instant at) => (ClosedAt, CatchesAll) = (at, false);

    public void Reopen(BrandId brandId, string name) => (ClosedAt, BrandId, Name) = (null, brandId, name);

    public void Change(string address, string name) => (Address, Name) = (address, name);

    public void CatchAll(bool catchesAll) => CatchesAll = catchesAll;

    public void SendPlainly(bool hasPlainSender) => HasPlainSender = hasPlainSender;

    public FeedNews News(bool isNew) => new("channel.changed", Id.Value, Version);
}
