using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Sending;

/// <summary>Sends a reply by mail, at most once however often the program is killed.</summary>
internal sealed class SendReplyWhenWritten(
    IConversations conversations, PrepareReply prepare, Courier courier, RecordPosting recording, ISuppressions suppressions, IClock clock)
    : ICallOutside<ReplyWritten, Letter, Posted>
{
    private static readonly Duration Fresh = Duration.FromMinutes(1);

    public async Task<Letter?> Intend(ReplyWritten happened, CancellationToken ct)
    {
        if (happened.Channel != EmailChannel.Name || await conversations.FindOutgoing(happened.Message, ct) is not { } reply)
            return null;
        switch (reply.State)
        {
            case DeliveryState.Queued when reply.IsOvertaken:
                await conversations.RecordDelivery(
                    reply.Message, DeliveryState.Failed, "The customer has written since. Read it, then send this again or write anew.", email: null, ct);
                return null;
            case DeliveryState.Queued when await IsSuppressed(reply, ct):
                await conversations.RecordDelivery(
                    reply.Message, DeliveryState.Failed, "Mail to one of these addresses came back since this was written. See the suppression list.", email: null, ct);
                return null;
            case DeliveryState.Queued:
                return await prepare.Prepare(reply, ct);
            case DeliveryState.Sending:
                await recording.Record(reply.Message, Posted.Crashed, ct);
                return null;
            default:
                return null;
        }
    }

    /// <summary>It was looked up when it was written; what waited for its time is looked up again.</summary>
    private async Task<bool> IsSuppressed(OutgoingMessage reply, CancellationToken ct) => clock.GetCurrentInstant() - reply.WrittenAt > Fresh
        && await suppressions.Among(EmailChannel.Name, [.. reply.To.Concat(reply.Cc).Select(to => to.Address)], ct) is { Count: > 0 };

    public Task<Posted> Call(Letter intent, CancellationToken ct) => courier.Carry(intent, ct);

    public async Task Foresee(IReadOnlyList<ReplyWritten> happened, CancellationToken ct)
    {
        var mine = happened.Where(written => written.Channel == EmailChannel.Name).ToList();
        await conversations.LoadOutgoing([.. mine.Select(written => written.Message)], ct);
        await prepare.LookUp([.. mine.Select(written => written.Conversation).Distinct()], ct);
    }

    public Task Recall(IReadOnlyList<(Letter Intent, Posted Result)> made, CancellationToken ct) =>
        recording.Recall([.. made.Select(call => call.Intent.Dispatch)], ct);

    public Task Record(Letter intent, Posted result, CancellationToken ct) => recording.Record(MessageId.From(intent.Dispatch), result, ct);
}
