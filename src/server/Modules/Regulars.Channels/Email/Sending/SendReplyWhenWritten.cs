using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Sending;

/// <summary>Sends a reply by mail, at most once however often the program is killed.</summary>
internal sealed class SendReplyWhenWritten(
    IConversations conversations, PrepareReply prepare, PostOffice post, Dispatches dispatches, UndoIntent undo)
    : ICallOutside<ReplyWritten, Letter, Posted>
{
    public async Task<Letter?> Intend(ReplyWritten happened, CancellationToken ct)
    {
        if (happened.Channel != EmailChannel.Name || await conversations.FindOutgoing(happened.Message, ct) is not { } reply)
            return null;
        switch (reply.State)
        {
            case DeliveryState.Queued:
                return await prepare.Prepare(reply, ct);
            case DeliveryState.Sending:
                await Record(reply.Message, Posted.Crashed, ct);
                return null;
            default:
                return null;
        }
    }

    public async Task<Posted> Call(Letter intent, CancellationToken ct)
    {
        try
        {
            return await post.Post(intent, ct);
        }
        catch (Exception exception) when (!intent.IsLastTry)
        {
            // Whatever was thrown, nothing has left the house: the reply waits its turn again.
            await undo.Run(intent, exception.Message);
            throw;
        }
        catch (Exception exception) when (exception is MailroomAwayException or HttpRequestException or IOException)
        {
            return new Posted(DeliveryState.Failed, exception.Message, null);
        }
    }

    public Task Record(Letter intent, Posted result, CancellationToken ct) => Record(MessageId.From(intent.Dispatch), result, ct);

    private async Task Record(MessageId message, Posted posted, CancellationToken ct)
    {
        await dispatches.End(message.Value, posted, ct);
        await conversations.RecordDelivery(message, posted.State, posted.Detail, email: null, ct);
    }
}
