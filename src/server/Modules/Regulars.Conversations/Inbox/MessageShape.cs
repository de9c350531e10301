using System.Text.Json.Nodes;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Inbox;

/// <summary>A line of the log as the API shows it.</summary>
internal record MessageShape(
    MessageId Id,
    int Sequence,
    MessageKind Kind,
    Direction? Direction,
    Actor Author,
    Instant At,
    string Channel,
    string Text,
    string? Html,
    FoldPosition? FoldAt,
    IReadOnlyList<Attachment> Attachments,
    MessageShape.Delivered? Delivery,
    EmailDetails? Email,
    MessageShape.Happened? Event,
    IReadOnlyList<AgentId> Mentions)
{
    public sealed record Delivered(DeliveryState State, string? Detail, Instant? At, Instant? SendAt);

    public sealed record Happened(string Name, JsonNode? Data);

    public static MessageShape Of(Message message) => new(
        message.Id, message.Sequence, message.Kind, message.Direction, message.Author, message.At, message.Channel, message.Text, message.Html, message.Fold,
        message.Attachments,
        message.DeliveryState is { } state ? new Delivered(state, message.DeliveryDetail, message.DeliveryAt, message.SendAt) : null,
        message.Email ?? Addressed(message),
        message.EventName is { } name ? new Happened(name, JsonNode.Parse(message.EventData ?? "{}")) : null,
        message.Mentions ?? []);

    /// <summary>Until it has left, a reply shows to whom it will go.</summary>
    private static EmailDetails? Addressed(Message message) => message.To.Count == 0
        ? null
        : new EmailDetails(new MailAddress("", ""), message.To, message.Cc, "", "", null, null);
}
