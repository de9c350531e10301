using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Senders;

/// <summary>How a brand signs its mail: by which name, from which address, with which words below.</summary>
internal sealed class BrandSender(BrandId brandId) : Aggregate
{
    public const int LongestName = 100;
    public const int LongestSignature = 20_000;

    public BrandId BrandId { get; private set; } = brandId;

    /// <summary>Null: the brand's own.</summary>
    public string? Name { get; private set; }

    /// <summary>Null: answers leave from the mailbox that was written to.</summary>
    public MailboxId? MailboxId { get; private set; }

    /// <summary>Cleaned HTML below every answer.</summary>
    public string? Signature { get; private set; }

    public void Set(string? name, MailboxId? mailbox, string? signature) => (Name, MailboxId, Signature) = (name, mailbox, signature);
}
