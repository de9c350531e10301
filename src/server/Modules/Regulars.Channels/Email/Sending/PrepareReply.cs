using NodaTime;
using Regulars.Channels.Email.Joining;
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
        var dispatch = reply.WasTried
            ? await dispatches.Begin(reply.Message.Value, mail.MessageId, isNotice: false, ct)
            : dispatches.BeginFirst(reply.Message.Value, mail.MessageId, isNotice: false);
        if (!reply.WasTried)
            registry.RegisterNew(reply.Conversation, mail.MessageId, clock.GetCurrentInstant());
        var details = new EmailDetails(mail.From, mail.To, mail.Cc, mail.Subject, mail.MessageId, JoinedBy: null, SentAt: null);
        await conversations.RecordDelivery(reply.Message, DeliveryState.Sending, detail: null, details, ct);
        return new Letter(
            dispatch.Id, mail, files, await servers.Find(ct), $"{reply.ConversationNumber}-{reply.Message}.eml", dispatch.IsLastTry, IsNotice: false);
    }
}
