using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Facts;

internal enum StintKind
{
    Status,
    Assignee,
    Team,
}

/// <summary>How long something held, written when it ended. Business time is reckoned by the calendar of that moment and never again.</summary>
internal sealed class Stint : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public StintKind Kind { get; private set; }

    /// <summary>The status, or the id of the assignee or the team.</summary>
    public string Value { get; private set; } = "";

    public Instant From { get; private set; }

    public Instant To { get; private set; }

    public long BusinessSeconds { get; private set; }

    public static Stint Of(Conversation conversation, StintKind kind, string value, Instant from, Moment until) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Value = value,
        From = from,
        To = until.At,
        BusinessSeconds = (long)until.Worked(conversation, from).TotalSeconds,
    };
}
