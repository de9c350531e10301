using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Macros;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Drafting;

/// <summary>What somebody has begun to write in a conversation. One each; nobody else sees it.</summary>
internal sealed class Draft : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public required ConversationId ConversationId { get; init; }

    public required Guid AuthorId { get; init; }

    public string Kind { get; set; } = "reply";

    public string Html { get; set; } = "";

    public IReadOnlyList<Attachment> Attachments { get; set; } = [];

    public IReadOnlyList<string> To { get; set; } = [];

    public IReadOnlyList<string> Cc { get; set; } = [];

    public MessageId? Answers { get; set; }

    /// <summary>What it was written with.</summary>
    public IReadOnlyList<MacroId> Macros { get; set; } = [];

    /// <summary>What is to be done when it is sent.</summary>
    public IReadOnlyList<Macro.Act> Actions { get; set; } = [];

    /// <summary>The last sequence on screen when it was begun.</summary>
    public int Seen { get; set; }

    public Instant UpdatedAt { get; set; }
}
