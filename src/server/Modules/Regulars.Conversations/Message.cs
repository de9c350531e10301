using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Feed;
using Regulars.Platform.Workspaces;

using State = Regulars.Contracts.Conversations.DeliveryState;

namespace Regulars.Conversations;

internal enum MessageKind
{
    Message,
    Note,
    Event,
}

internal enum Direction
{
    In,
    Out,
}

/// <summary>A line of a conversation's log: a message, a note or an event. Only its delivery, its class and its conversation ever change.</summary>
internal sealed partial class Message : IWorkspaceOwned, ITellTheFeed
{
    private Message() => (Author, Channel, Text) = (Actor.System, "", "");

    public WorkspaceId WorkspaceId { get; private set; }

    public MessageId Id { get; private set; }

    public ConversationId ConversationId { get; private set; }

    /// <summary>Its place in the conversation, from 1; gaps are only where a merge was taken back.</summary>
    public int Sequence { get; private set; }

    public MessageKind Kind { get; private set; }

    public Direction? Direction { get; private set; }

    public Actor Author { get; private set; }

    public Instant At { get; private set; }

    public string Channel { get; private set; }

    public string Text { get; private set; }

    public string? Html { get; private set; }

    public FoldPosition? Fold { get; private set; }

    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    public EmailDetails? Email { get; private set; }

    /// <summary>For how long somebody of ours wrote it; null when the client did not say.</summary>
    public int? WritingSeconds { get; private set; }

    /// <summary>Where a reply to this message goes.</summary>
    public string? ReplyAddress { get; private set; }

    public IReadOnlyList<MailAddress> To { get; private set; } = [];

    public IReadOnlyList<MailAddress> Cc { get; private set; } = [];

    public MessageId? Answers { get; private set; }

    /// <summary>Whom a note calls; null: nobody.</summary>
    public IReadOnlyList<AgentId>? Mentions { get; private set; }

    public string? EventName { get; private set; }

    /// <summary>JSON.</summary>
    public string? EventData { get; private set; }

    /// <summary>The text above the fold.</summary>
    public string VisibleText => Fold?.Text is { } at && at <= Text.Length ? Text[..at] : Text;

    public static Message Received(int sequence, IncomingMessage message, Moment now) => new()
    {
        Id = TypedId.New<MessageId>(),
        Sequence = sequence,
        Kind = MessageKind.Message,
        Direction = Conversations.Direction.In,
        Author = new Actor(ActorKind.Customer, message.From.Id.Value, message.From.Name),
        At = message.ReceivedAt,
        Channel = message.Channel,
        Text = message.Text,
        Html = message.Html,
        Fold = message.Fold,
        Attachments = message.Attachments,
        Email = message.Email,
        ReplyAddress = message.FromAddress,
    };

    public static Message Reply(int sequence, string channel, Written written, Moment now) => new()
    {
        Id = TypedId.New<MessageId>(),
        Sequence = sequence,
        Kind = MessageKind.Message,
        Direction = Conversations.Direction.Out,
        Author = now.By,
        At = now.At,
        Channel = channel,
        Text = written.Text,
        Html = written.Html,
        Attachments = written.Attachments,
        To = written.To,
        Cc = written.Cc,
        Answers = written.Answers,
        WritingSeconds = written.WritingSeconds,
        SendAt = written.SendAt,
        ScheduledBy = written.SendAt is null ? null : now.By.Id,
        IsSentLater = written.IsSentLater,
        DeliveryState = State.Queued,
        DeliveryAt = now.At,
    };

    public static Message Note(int sequence, string channel, Written written, Moment now) => new()
    {
        Id = TypedId.New<MessageId>(),
        Sequence = sequence,
        Kind = MessageKind.Note,
        Author = now.By,
        At = now.At,
        Channel = channel,
        Text = written.Text,
        Html = written.Html,
        Attachments = written.Attachments,
        Mentions = written.Mentions.Count == 0 ? null : written.Mentions,
        WritingSeconds = written.WritingSeconds,
    };

    public static Message Event(int sequence, Moment now, string channel, string name, object data) => new()
    {
        Id = TypedId.New<MessageId>(),
        Sequence = sequence,
        Kind = MessageKind.Event,
        Author = now.By,
        At = now.At,
        Channel = channel,
        Text = "",
        EventName = name,
        EventData = JsonSerializer.Serialize(data, Json.Stored),
    };

    /// <summary>Takes another place in another conversation.</summary>
    public void Stand(ConversationId conversation, int sequence) => (ConversationId, Sequence) = (conversation, sequence);

    /// <summary>That a reply is just being sent is nobody's news: what comes of it is.</summary>
    public FeedNews? News(bool isNew) => DeliveryState is State.Sending ? null : new(
        isNew ? "message.added" : "message.changed", Id.Value, 0, new { conversation = ConversationId, sequence = Sequence, kind = Kind, direction = Direction });
}
