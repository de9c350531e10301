namespace Regulars.Channels.Email.Bouncing;

/// <summary>What a mail server says it did with a mail for one recipient.</summary>
internal enum DeliveryAction
{
    /// <summary>It gave up.</summary>
    Failed,

    /// <summary>It still tries.</summary>
    Delayed,

    /// <summary>It lies in the recipient's mailbox.</summary>
    Delivered,

    /// <summary>Another server has it, which tells nothing.</summary>
    Relayed,
}

/// <param name="Address">As the server that gave up knew the recipient; null when it did not say.</param>
/// <param name="OriginalAddress">As we wrote it, when an alias led elsewhere.</param>
/// <param name="Status">Such as 5.1.1.</param>
/// <param name="Said">The other side's own words.</param>
internal sealed record RecipientReport(string? Address, string? OriginalAddress, DeliveryAction Action, string? Status, string? Said)
{
    public BounceReason Reason => BounceReason.Of(Status, Said);

    /// <summary>The address is dead: a further mail to it would come back too.</summary>
    public bool IsHard => Action == DeliveryAction.Failed && Reason.IsOfAddress && Status?.StartsWith('4') != true;
}

/// <param name="MailIds">Message ids by which the mail may be known that it is about.</param>
/// <param name="AnswerAddresses">Where answers to that mail were to go, by what came back of it.</param>
internal sealed record BounceReport(IReadOnlyList<RecipientReport> Recipients, IReadOnlyList<string> MailIds, IReadOnlyList<string> AnswerAddresses);

/// <summary>A part of a mail that a machine wrote for machines, as text.</summary>
internal sealed record ReportPart(string MediaType, string Text);
