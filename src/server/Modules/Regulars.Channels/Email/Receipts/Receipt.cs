using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receipts;

/// <summary>What a mailbox answers at once to whoever opens a conversation, so that they know it has come in.</summary>
internal sealed class Receipt(MailboxId mailboxId) : Aggregate
{
    public const int LongestText = 10_000;

    public MailboxId MailboxId { get; private set; } = mailboxId;

    public bool IsOn { get; private set; }

    /// <summary>Plain text; <c>{name}</c> and <c>{number}</c> are filled in.</summary>
    public string Text { get; private set; } = "";

    public void Set(bool isOn, string text) => (IsOn, Text) = (isOn, text);
}
