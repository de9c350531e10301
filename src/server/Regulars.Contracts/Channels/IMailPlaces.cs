using Regulars.Contracts.Conversations;

namespace Regulars.Contracts.Channels;

/// <summary>Where mails stand, as joining knows it; joins the caller's transaction.</summary>
public interface IMailPlaces
{
    /// <summary>A message stands in another conversation now: what answers it goes there too.</summary>
    Task Move(MessageId message, string? mailId, ConversationId to, CancellationToken ct);
}
