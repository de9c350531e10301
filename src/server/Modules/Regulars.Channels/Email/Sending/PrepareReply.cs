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
    public Task LookUp(IReadOnlyList<ConversationId> conversations, CancellationToken ct) => registry.LoadChains(conversations, ct);

    public async Task<Letter> Prepare(OutgoingMessage reply, CancellationToken ct)
    {
        var written = await writing.Write(reply, ct);
        var way = await servers.Find(written.From.Id, ct);
        var letter = new Letter(
            reply.Message.Value, written.Mail, written.Files, way, $"{reply.ConversationNumber}-{reply.Message}.eml", IsNotice: false);
        if (way is { PerMinute: { } perMinute } && await dispatches.Wait(letter, way.Of, perMinute, ct) is { } turn)
            return letter with { WaitsUntil = turn };

        var dispatch = await Begin(reply, written, mayBeKnown: reply.WasTried || way?.PerMinute is not null, ct);
        var mail = written.Mail;
        var details = new EmailDetails(mail.From, mail.To, mail.Cc, mail.Subject, mail.MessageId, JoinedBy: null, SentAt: null, dispatch.Id);
        await conversations.RecordDelivery(reply.Message, DeliveryState.Sending, detail: null, details, ct);
        return letter with { Envelope = dispatch.Envelope, IsLastTry = dispatch.IsLastTry };
    }

    /// <summary>What was never tried is new in both tables. A later try may have another id: its mailbox may have moved to another domain.</summary>
    private async Task<Dispatch> Begin(OutgoingMessage reply, WrittenMail written, bool mayBeKnown, CancellationToken ct)
    {
        var (mail, now) = (written.Mail, clock.GetCurrentInstant());
        var envelope = DispatchEnvelope.Of(mail, written.From.HasPlainSender);
        if (!reply.WasTried)
            registry.RegisterNew(reply.Conversation, mail.MessageId, now);
        else
            await registry.Register(reply.Conversation, [], mail.MessageId, MailId.Ours, now, ct);
        return mayBeKnown
            ? await dispatches.Begin(reply.Message.Value, mail.MessageId, envelope, isNotice: false, ct)
            : dispatches.BeginFirst(reply.Message.Value, mail.MessageId, envelope, isNotice: false);
    }
}
