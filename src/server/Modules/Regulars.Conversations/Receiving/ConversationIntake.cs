using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Replying;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Conversations.Receiving;

/// <summary>What other modules may do to conversations, in their own transaction.</summary>
internal sealed class ConversationIntake(RegularsDb db, SearchIndex search, IBusinessTime calendar, IClock clock) : IConversations
{
    public async Task<ReceivedMessage> Receive(IncomingMessage message, CancellationToken ct)
    {
        var by = new Actor(ActorKind.Customer, message.From.Id.Value, message.From.Name);
        var now = new Moment(by, clock, calendar);
        var known = message.Into is { } id ? await db.Conversations.Find(id, ct) : null;
        var conversation = known ?? Conversation.Open(message, now);
        var received = known?.Receive(message, now) ?? conversation.Messages[0];
        if (known is null)
        {
            db.Add(conversation);
            search.Add(new SearchRow(conversation.Id, null, received.At, $"{message.Subject} {message.From.Name} {message.FromAddress}"));
        }
        search.Add(new SearchRow(conversation.Id, received.Id, received.At, received.Text));
        return new ReceivedMessage(conversation.Id, received.Id, received.Sequence);
    }

    public Task<ConversationId?> FindByNumber(int number, CancellationToken ct) => db.Conversations.AsNoTracking()
        .Where(c => c.Number == number).Select(c => (ConversationId?)c.Id).SingleOrDefaultAsync(ct);

    public async Task<OutgoingMessage?> FindOutgoing(MessageId message, CancellationToken ct)
    {
        // Tracked, for RecordDelivery asks for the message again.
        var found = await db.Messages.Where(m => m.Id == message && m.DeliveryState != null)
            .Join(db.Conversations, m => m.ConversationId, c => c.Id, (m, c) => new
            {
                Reply = m,
                c.Number,
                c.Subject,
                c.BrandId,
                c.MailboxId,
                Answered = db.Set<Message>().Where(answered => answered.Id == m.Answers).Select(answered => answered.Email).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var reply = found.Reply;
        return new OutgoingMessage(
            reply.ConversationId, found.Number, reply.Id, found.Subject, reply.Text, reply.Html ?? PlainHtml.Of(reply.Text), reply.Author,
            found.BrandId, found.MailboxId, reply.To, reply.Cc, reply.Attachments, found.Answered?.MessageId, reply.DeliveryState!.Value, reply.At);
    }

    public async Task RecordDelivery(MessageId message, DeliveryState state, string? detail, EmailDetails? email, CancellationToken ct)
    {
        var known = db.Set<Message>().Local.SingleOrDefault(m => m.Id == message);
        if ((known ?? await db.Messages.SingleOrDefaultAsync(m => m.Id == message, ct)) is { } reply)
            reply.Deliver(state, detail, email, clock.GetCurrentInstant());
    }
}
