using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Assigning;

/// <summary>A conversation of a team that gives work out by itself has nobody. A team's wait in one lane: each turn sees the one before.</summary>
/// <param name="Not">Who handed it back.</param>
[EventName("conversation.agent-needed")]
internal sealed record AgentNeeded(ConversationId Conversation, TeamId Team, AgentId? Not = null) : IEvent
{
    public string? Lane => Team.ToString();
}
