using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Linking;

/// <summary>Why two conversations hang together.</summary>
internal enum LinkKind
{
    /// <summary>The one began with a mail forwarded out of the other.</summary>
    Forward,

    /// <summary>A person split the one off the other.</summary>
    Split,
}

/// <summary>Two conversations that hang together and go on apart.</summary>
internal sealed class ConversationLink(ConversationId conversation, ConversationId origin, LinkKind kind, Instant at) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The younger one.</summary>
    public ConversationId Conversation { get; private set; } = conversation;

    public ConversationId Origin { get; private set; } = origin;

    public LinkKind Kind { get; private set; } = kind;

    public Instant At { get; private set; } = at;
}
