using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Receiving;

namespace Regulars.Conversations.Moving;

/// <summary>What a message adds to the row of the conversation it stands in.</summary>
internal sealed record Standing(
    int Sequence, Direction? Direction, Instant At, ActorKind By, string Text, string? ReplyAddress, string Name, MailClass? Class,
    IReadOnlyList<MailAddress> Copied, bool HasAttachments)
{
    public static Standing Of(Message message) => new(
        message.Sequence, message.Direction, message.At, message.Author.Kind, message.VisibleText, message.ReplyAddress, message.Author.Name, message.Email?.Class,
        message.Email?.Cc ?? [], message.Attachments.Any(attachment => !attachment.IsInline));

    public bool IsPersonal => Direction == Conversations.Direction.In && Weights.Of(Class) == Weight.Personal;
}
