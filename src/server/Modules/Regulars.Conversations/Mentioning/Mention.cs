using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Mentioning;

/// <summary>That a note calls an agent, and since when they know.</summary>
internal sealed class Mention(MessageId note, AgentId agent, ConversationId conversation, Instant at) : IWorkspaceOwned, ITellTheFeed
{
    public WorkspaceId WorkspaceId { get; private set; }

    public MessageId Note { get; private set; } = note;

    public AgentId Agent { get; private set; } = agent;

    public ConversationId Conversation { get; private set; } = conversation;

    public Instant At { get; private set; } = at;

    public Instant? ReadAt { get; private set; }

    public void Read(Instant at) => ReadAt ??= at;

    public FeedNews News(bool isNew) => new("mention.changed", Conversation.Value, 0, new { agent = Agent });
}
