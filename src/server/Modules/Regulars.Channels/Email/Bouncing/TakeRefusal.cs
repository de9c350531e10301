using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Suppressing;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Does what follows when our own server knows at once that an address is dead: the same as when a mail to it comes back.</summary>
internal sealed class TakeRefusal(Suppressions suppressions, ICustomers customers, IConversations conversations)
{
    public async Task Take(MessageId reply, Posted posted, CancellationToken ct)
    {
        var dead = (posted.Tried.Refused ?? []).Select(Read).Where(told => IsOfAddress(told) && EmailAddress.IsValid(told.Address)).ToList();
        if (dead.Count == 0)
            return;
        foreach (var told in dead)
        {
            await suppressions.Add(told.Address!, Suppression.Bounced, TakeBounce.WordsOf(told), ct);
            await customers.MarkUndeliverable(IdentityKind.Email, told.Address!, told.Reason.Code, ct);
        }
        await conversations.RecordReturn(new ReturnedReply(reply, [.. dead.Select(Describe)], posted.State, Report: null), ct);
    }

    private static RecipientReport Read(Refusal refusal) => new(
        refusal.Address, null, DeliveryAction.Failed,
        ReportFields.StatusIn(refusal.Response) ?? (refusal.Code is { } code ? $"{code / 100}.0.0" : null), refusal.Response);

    /// <summary>A server that is asked to pass mail on refuses for many reasons, its own rules and our sender among them. Only what it says of the mailbox itself counts.</summary>
    private static bool IsOfAddress(RecipientReport told) => told.IsHard && told.Status?[2..] switch
    {
        "1.1" or "1.2" or "1.3" or "1.6" or "1.10" or "2.1" => true,
        "0.0" => told.Reason == BounceReason.NoSuchAddress && !told.Said!.Contains("sender", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static ReturnedTo Describe(RecipientReport told) => new(
        told.Address!, ReturnKind.Failed, told.Reason.Code, told.Status, $"{told.Reason.Words}. The address is on the suppression list.");
}
