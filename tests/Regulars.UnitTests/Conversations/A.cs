using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations;
using Regulars.Conversations.Receiving;

namespace Regulars.UnitTests.Conversations;

/// <summary>Conversations and their parts with sensible defaults.</summary>
internal static class A
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 21, 12, 0);
    public static readonly Assignee Maya = new(TypedId.New<AgentId>(), "Maya Okafor");
    public static readonly Assignee Tom = new(TypedId.New<AgentId>(), "Tom Becker");
    public static readonly CustomerSummary Hanna = new(TypedId.New<CustomerId>(), "Hanna Lindqvist", "hanna@lindqvist.example");

    public static Moment Moment(Instant? at = null, Actor? by = null) =>
        new(by ?? new Actor(ActorKind.Agent, Maya.Id.Value, Maya.Name), at ?? Noon, new WholeTime());

    public static IncomingMessage Mail(string text = "The hopper is cracked.", Instant? at = null, params MailAddress[] cc) => new()
    {
        Channel = "email",
        Brand = TypedId.New<BrandId>(),
        Mailbox = TypedId.New<MailboxId>(),
        From = Hanna,
        FromAddress = "hanna@lindqvist.example",
        Subject = "Grinder arrived with a cracked hopper",
        Text = text,
        Email = new EmailDetails(new MailAddress(Hanna.Name, "hanna@lindqvist.example"), [], cc, "Grinder", "1@lindqvist.example", null, null),
        ReceivedAt = at ?? Noon,
    };

    public static Conversation Conversation(IncomingMessage? first = null) =>
        Regulars.Conversations.Conversation.Open(first ?? Mail(), Weight.Personal, Moment(by: Actor.System));

    public static Written Words(string text = "A new hopper leaves today.") => new(text, $"<p>{text}</p>", [], [new MailAddress("", "hanna@lindqvist.example")], [], null);

    public static Conversation Answered(this Conversation conversation, Instant? at = null)
    {
        Assert.True(conversation.Reply(Words(), conversation.LastPublicSequence, Moment(at), out _).IsChange);
        return conversation;
    }

    private sealed class WholeTime : IBusinessTime
    {
        public Duration Between(BrandId brand, TeamId? team, Instant from, Instant to) => to - from;

        public bool IsOpen(BrandId brand, TeamId? team, Instant at) => true;

        public ZonedDateTime? NextOpening(BrandId brand, TeamId? team, Instant at) => at.InUtc();

        public Instant? Due(BrandId brand, TeamId? team, Instant from, Duration time) => from + time;

        public Instant? Since(BrandId brand, TeamId? team, Instant until, Duration time) => until - time;

        public DateTimeZone Zone => DateTimeZone.Utc;
    }
}
