using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Linking;
using Regulars.Conversations.Replying;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Receiving;

/// <summary>What other modules may do to conversations, in their own transaction.</summary>
internal sealed class ConversationIntake(RegularsDb db, WorkspaceScope scope, SearchIndex search, ITeams teams, IBusinessTime calendar, IClock clock) : IConversations
{
    private readonly Dictionary<MessageId, OutgoingMessage> outgoing = [];

    public async Task<ReceivedMessage> Receive(IncomingMessage message, CancellationToken ct)
    {
        var by = new Actor(ActorKind.Customer, message.From.Id.Value, message.From.Name);
        var now = new Moment(by, clock, calendar);
        var known = message.Into is { } id ? await Known(id, ct) : null;
        var isNewcomer = known?.HasParticipant(message.FromAddress) == false;
        // What is long past moves nothing either.
        var weight = scope.IsHistoric ? Weight.Quiet : Weights.Of(message.Email?.Class);
        var conversation = known ?? Conversation.Open(message, weight, now, await teams.OfMailbox(message.Mailbox, ct));
        var received = known?.Receive(message, weight, now) ?? conversation.Messages[0];
        if (known is null)
        {
            db.Add(conversation);
            search.Add(new SearchRow(conversation.Id, null, received.At, $"{message.Subject} {message.From.Name} {message.FromAddress}"));
        }
        else if (isNewcomer)
        {
            search.Add(new SearchRow(conversation.Id, null, received.At, $"{message.From.Name} {message.FromAddress}"));
        }
        search.Add(new SearchRow(conversation.Id, received.Id, received.At, received.Text));
        if (message.LinkedTo is { } other && await Known(other, ct) is { } origin)
            db.Add(conversation.LinkTo(origin, LinkKind.Forward, now));
        return new ReceivedMessage(conversation.Id, received.Id, received.Sequence);
    }

    public Task LookUp(IReadOnlyList<ConversationId> conversations, CancellationToken ct) =>
        conversations.Count == 0 ? Task.CompletedTask : db.Conversations.Where(c => conversations.Contains(c.Id)).LoadAsync(ct);

    public Task<ConversationId?> FindByNumber(int number, CancellationToken ct) => db.Conversations.AsNoTracking()
        .Where(c => c.Number == number).Select(c => (ConversationId?)c.Id).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<ConversationId, int>> Numbers(IReadOnlyList<ConversationId> conversations, CancellationToken ct) =>
        await db.Conversations.AsNoTracking().Where(c => conversations.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, ct);

    public async Task<bool> TakesPart(ConversationId conversation, string address, CancellationToken ct) =>
        await Known(conversation, ct) is { } known && known.HasParticipant(address);

    public async Task<OutgoingMessage?> FindOutgoing(MessageId message, CancellationToken ct)
    {
        if (!outgoing.ContainsKey(message))
            await LoadOutgoing([message], ct);
        return outgoing.GetValueOrDefault(message);
    }

    public async Task LoadOutgoing(IReadOnlyList<MessageId> messages, CancellationToken ct)
    {
        // Tracked, for RecordDelivery asks for the message again.
        var found = await db.Messages.Where(m => messages.Contains(m.Id) && m.DeliveryState != null)
            .Join(db.Conversations, m => m.ConversationId, c => c.Id, (m, c) => new
            {
                Reply = m,
                c.Number,
                c.Subject,
                c.BrandId,
                c.MailboxId,
                IsOvertaken = m.SendAt != null && db.Set<Message>().Any(newer => newer.ConversationId == c.Id && newer.Sequence > m.Sequence && newer.Direction == Direction.In),
                Answered = db.Set<Message>().Where(answered => answered.Id == m.Answers).Select(answered => answered.Email).FirstOrDefault(),
            }).ToListAsync(ct);
        foreach (var sent in found)
            outgoing[sent.Reply.Id] = Describe(
                sent.Reply, sent.Number, sent.Subject, sent.BrandId, sent.MailboxId, sent.Answered?.MessageId, sent.IsOvertaken && sent.Reply.IsSentLater);
    }

    public async Task RecordDelivery(MessageId message, DeliveryState state, string? detail, EmailDetails? email, CancellationToken ct)
    {
        if (await db.Set<Message>().FindAsync([scope.Required, message], ct) is { } reply)
            reply.Deliver(state, detail, email, clock.GetCurrentInstant());
    }

    public async Task<ConversationId?> RecordReturn(ReturnedReply returned, CancellationToken ct)
    {
        if (await db.Set<Message>().FindAsync([scope.Required, returned.Message], ct) is not { DeliveryState: not null } reply
            || await Known(reply.ConversationId, ct) is not { } conversation)
            return null;
        conversation.Return(reply, returned, new Moment(Actor.System, clock, calendar));
        return conversation.Id;
    }

    public async Task Tell(ConversationId conversation, Actor by, string name, object data, CancellationToken ct)
    {
        if (await Known(conversation, ct) is { } known)
            known.TellOf(name, data, new Moment(by, clock, calendar));
    }

    /// <summary>One that this transaction has opened is found too; one that was merged leads to what it is part of.</summary>
    private async Task<Conversation?> Known(ConversationId id, CancellationToken ct)
    {
        var known = await db.Set<Conversation>().FindAsync([scope.Required, id], ct);
        while (known?.MergedInto is { } into)
            known = await db.Set<Conversation>().FindAsync([scope.Required, into], ct);
        return known;
    }

    private static OutgoingMessage Describe(Message reply, int number, string subject, BrandId brand, MailboxId mailbox, string? answers, bool isOvertaken) => new(
        reply.ConversationId, number, reply.Id, subject, reply.Text, reply.Html ?? PlainHtml.Of(reply.Text), reply.Author,
        brand, mailbox, reply.To, reply.Cc, reply.Attachments, answers, reply.DeliveryState!.Value, WasTried: reply.Email is not null, reply.At, isOvertaken,
        IsFirst: reply.Sequence == 1);
}
