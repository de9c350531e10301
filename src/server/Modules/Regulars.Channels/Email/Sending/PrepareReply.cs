using NodaTime;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Sending;

/// <summary>Writes down that a reply is about to leave: its mail, its id in the registry, its state.</summary>
internal sealed class PrepareReply(
    WriteReply writing, MailIdRegistry registry, Dispatches dispatches, OutgoingServers servers, IConversations conversations, IClock clock)
{
    public async Task<Letter> Prepare(OutgoingMessage reply, CancellationToken ct)
    {
        var (mail, files) = await writing.Write(reply, ct);
        var dispatch = await Begin(reply, mail, ct);
        var details = new EmailDetails(mail.From, mail.To, mail.Cc, mail.Subject, mail.MessageId, JoinedBy: null, SentAt: null, dispatch.Id);
        await conversations.RecordDelivery(reply.Message, DeliveryState.Sending, detail: null, details, ct);
        return new Letter(
            dispatch.Id, mail, dispatch.Envelope, files, await servers.Find(ct), $"{reply.ConversationNumber}-{reply.Message}.eml", dispatch.IsLastTry, IsNotice: false);
    }

    /// <summary>What was never tried is new in both tables. A later try may have another id: its mailbox may have moved to another domain.</summary>
    private async Task<Dispatch> Begin(OutgoingMessage reply, OutgoingMail mail, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (!reply.WasTried)
        {
            registry.RegisterNew(reply.Conversation, mail.MessageId, now);
            return dispatches.BeginFirst(reply.Message.Value, mail, isNotice: false);
        }
        await registry.Register(reply.Conversation, [], mail.MessageId, MailId.Ours, now, ct);
        return await dispatches.Begin(reply.Message.Value, mail, isNotice: false, ct);
    }
}
