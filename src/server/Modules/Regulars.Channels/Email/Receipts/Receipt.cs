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

    /// <summary>Outside business hours it says something else, or says something only then.</summary>
    public bool IsOnClosed { get; private set; }

    /// <summary>As <see cref="Text"/>; <c>{opens}</c> becomes when somebody works next.</summary>
    public string ClosedText { get; private set; } = "";

    public void Set(bool isOn, string text, bool isOnClosed, string closedText) => (IsOn, Text, IsOnClosed, ClosedText) = (isOn, text, isOnClosed, closedText);

    /// <summary>What to say at an hour in which somebody works, or nobody; null for nothing.</summary>
    public string? Says(bool isOpen) => !isOpen && IsOnClosed ? ClosedText : IsOn ? Text : null;
}
