using Regulars.Contracts.Conversations;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Tagging;

/// <summary>That a conversation carries a tag, for whoever asks by tag. The conversation's row says the same.</summary>
internal sealed class ConversationTag(WorkspaceId workspaceId, ConversationId conversation, TagId tag) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; } = workspaceId;

    public ConversationId Conversation { get; private set; } = conversation;

    public TagId Tag { get; private set; } = tag;
}
