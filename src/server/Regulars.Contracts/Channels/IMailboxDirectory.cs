using Regulars.Contracts.Workspaces;

namespace Regulars.Contracts.Channels;

/// <summary>A mailbox as other modules may see one.</summary>
/// <param name="HasPlainSender">What leaves from it has its plain address as envelope sender, without a token for bounces.</param>
public sealed record MailboxSummary(MailboxId Id, string Address, string Name, bool HasPlainSender);

/// <summary>The workspace's own addresses.</summary>
public interface IMailboxDirectory
{
    Task<MailboxSummary?> Find(MailboxId id, CancellationToken ct);

    /// <summary>The brand whose customers write to a mailbox that exists.</summary>
    Task<BrandId> Brand(MailboxId id, CancellationToken ct);

    /// <summary>The mailbox that a brand writes from; null when it has none that is open.</summary>
    Task<MailboxSummary?> Of(BrandId brand, CancellationToken ct);

    /// <summary>Lower-case addresses of all mailboxes: a reply is never addressed to ourselves.</summary>
    Task<IReadOnlySet<string>> Addresses(CancellationToken ct);
}
