using NodaTime;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Suppressing;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Does what follows when a mail of ours came back, is late or has arrived. Whatever it reports on, nobody is answered.</summary>
internal sealed class TakeBounce(TraceBounce trace, Suppressions suppressions, ICustomers customers, IConversations conversations, IClock clock)
{
    /// <summary>False when it is no report on a mail of ours: it is then a mail like any other.</summary>
    public async Task<bool> Take(RawMail raw, ReadMail read, CancellationToken ct)
    {
        if (read.Bounce is not { } report || await trace.Find(report, read.Mail, raw.Recipient, ct) is not { } traced)
            return false;

        var dispatch = traced.Dispatch;
        var news = traced.Recipients.Where(told => dispatch.Learn(told.Address, StateOf(told.Report.Action), WordsOf(told.Report), clock.GetCurrentInstant())).ToList();
        if (dispatch.IsNotice)
        {
            raw.TakeAsReport(about: null);
            return true;
        }
        foreach (var (address, told) in news.Where(told => told.Report.IsHard))
        {
            await suppressions.Add(address, Suppression.Bounced, WordsOf(told), ct);
            await customers.MarkUndeliverable(IdentityKind.Email, address, told.Reason.Code, ct);
        }
        raw.TakeAsReport(await conversations.RecordReturn(Describe(raw, dispatch, news), ct));
        return true;
    }

    private static ReturnedReply Describe(RawMail raw, Dispatch dispatch, IEnumerable<(string Address, RecipientReport Report)> news) => new(
        MessageId.From(dispatch.Id),
        [.. news.Where(told => told.Report.Action != DeliveryAction.Relayed).Select(told => new ReturnedTo(
            told.Address, KindOf(told.Report.Action), told.Report.Reason.Code, told.Report.Status, WordsOf(told.Report)))],
        dispatch.State, raw.Id.Value);

    public static string WordsOf(RecipientReport told) =>
        $"{told.Reason.Words}{(told.Status is { } status ? $" ({status})" : "")}{(told.Said is { Length: > 0 } said ? $": {said}" : ".")}";

    private static ReturnKind KindOf(DeliveryAction action) => action switch
    {
        DeliveryAction.Failed => ReturnKind.Failed,
        DeliveryAction.Delivered => ReturnKind.Delivered,
        _ => ReturnKind.Delayed,
    };

    private static RecipientState StateOf(DeliveryAction action) => action switch
    {
        DeliveryAction.Failed => RecipientState.Bounced,
        DeliveryAction.Delivered => RecipientState.Delivered,
        DeliveryAction.Delayed => RecipientState.Delayed,
        _ => RecipientState.Accepted,
    };
}
