using NodaTime;
using Regulars.Bench.Seeding.Words;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Conversations;
using Regulars.Conversations.Receiving;
using Regulars.Conversations.Replying;

namespace Regulars.Bench.Seeding;

/// <summary>Tells conversations by making the decisions that people would have made, through the program's own entities.</summary>
internal sealed class Storyteller(Office office, Random random, IBusinessTime calendar, Instant now)
{
    public const int EveryNthIsLong = 100;
    public const int LongLength = 30;


    private readonly Writer writer = new(random);

    /// <summary>Every hundredth conversation has thirty messages: those are the ones the bench opens.</summary>
    public static bool IsLong(int place) => place % EveryNthIsLong == 0;

    /// <summary>The conversation, with how many times it was committed.</summary>
    public Told Tell(int place, double meanLength, Person customer, Instant begun)
    {
        var length = IsLong(place) ? LongLength : Length(meanLength);
        var agent = writer.Pick(office.Agents);
        var mail = Mail(customer, writer.Subject(), writer.FromCustomer(customer.Name), quoted: null, "new", begun);
        var conversation = Conversation.Open(mail, Weight.Personal, At(customer.AsActor, begun));
        var told = new Told(conversation, customer, mail.Subject);
        if (random.Next(4) > 0)
            told.Count(conversation.Assign(agent.AsAssignee, null, At(agent.AsActor, begun + Minutes(1, 90))));

        var at = begun;
        for (var written = 1; written < length; written++)
        {
            at = Soon(at);
            if (written % 2 == 1 || random.Next(5) == 0)
                Answer(told, agent, at);
            else
                AnswerBack(told, at);
        }
        End(told, agent, Soon(at));
        return told;
    }

    private void Answer(Told told, Colleague agent, Instant at)
    {
        var conversation = told.Conversation;
        if (random.Next(12) == 0)
        {
            var note = writer.Note();
            conversation.Note(new Written(note, PlainHtml.Of(note), [], [], [], null), At(agent.AsActor, at));
            told.CountOne();
            return;
        }
        var text = writer.FromAgent(agent.Name);
        var answered = conversation.Messages.Last(message => message.Direction == Direction.In).Id;
        var written = new Written(text, PlainHtml.Of(text), [], [new MailAddress(told.Customer.Name, told.Customer.Address)], [], answered);
        told.Count(conversation.Reply(written, conversation.LastSequence, At(agent.AsActor, at), out var reply));
        var sent = new EmailDetails(
            new MailAddress(agent.Name, office.Address), written.To, [], $"Re: {told.Subject}", $"{reply!.Id}@{office.Domain}", null, null);
        reply.Deliver(DeliveryState.Accepted, "250 2.0.0 taken", sent, at + Duration.FromSeconds(2));
    }

    private void AnswerBack(Told told, Instant at)
    {
        var (conversation, customer) = (told.Conversation, told.Customer);
        var mail = Mail(customer, $"Re: {told.Subject}", writer.FromCustomer(customer.Name), conversation.Preview, "in-reply-to", at);
        conversation.Receive(mail, Weight.Personal, At(customer.AsActor, at));
        told.CountOne();
    }

    /// <summary>What began lately is mostly still open; a year-old matter hardly ever is.</summary>
    private void End(Told told, Colleague agent, Instant at)
    {
        var conversation = told.Conversation;
        var isRecent = now - conversation.CreatedAt < Duration.FromDays(14);
        var lot = random.Next(100);
        if (lot < (isRecent ? 35 : 95))
            told.Count(conversation.Resolve(null, At(agent.AsActor, at)));
        else if (lot is 98 or 99)
            told.Count(conversation.Snooze(now + Duration.FromHours(random.Next(2, 2000)), At(agent.AsActor, at)));
        if (!conversation.IsResolved && random.Next(2) == 0)
            told.Count(conversation.Read(conversation.LastSequence, At(agent.AsActor, at)));
    }

    private IncomingMessage Mail(Person from, string subject, string text, string? quoted, string joinedBy, Instant at)
    {
        var body = quoted is null ? text : $"{text}\n\n> {quoted}";
        from.WroteAt(at);
        var html = random.Next(5) < 3 ? PlainHtml.Of(body) : null;
        return new IncomingMessage
        {
            Channel = "email",
            Brand = office.Brand,
            Mailbox = office.Mailbox,
            From = new CustomerSummary(from.Id, from.Name, from.Address),
            FromAddress = from.Address,
            Subject = subject,
            Text = body,
            Html = html,
            Fold = quoted is null ? null : new FoldPosition(html?.IndexOf("<p>&gt;", StringComparison.Ordinal), text.Length),
            Email = new EmailDetails(
                new MailAddress(from.Name, from.Address), [new MailAddress("", office.Address)], [], subject,
                $"{random.NextInt64():x}.{at.ToUnixTimeMilliseconds():x}@{from.Domain}", joinedBy, null),
            ReceivedAt = at,
        };
    }

    /// <summary>Mostly short, seldom long, around the mean.</summary>
    private int Length(double mean) => 1 + (int)(-Math.Log(1 - random.NextDouble()) * Math.Max(0, mean - 0.5));

    private Instant Soon(Instant at) => Instant.Min(at + Minutes(5, 1500), now);

    private Duration Minutes(int least, int most) => Duration.FromMilliseconds(random.Next(least * 60_000, most * 60_000));

    private Moment At(Actor by, Instant at) => new(by, at, calendar);
}
