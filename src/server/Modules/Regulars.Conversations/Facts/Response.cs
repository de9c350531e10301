using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Conversations.Facts;

internal enum ResponseSide
{
    Shop,
    Customer,
}

/// <summary>How long one side took to answer the other, written with the answer.</summary>
internal sealed class Response : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public MessageId Id { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public ResponseSide Side { get; private set; }

    /// <summary>The first answer of the shop in this conversation.</summary>
    public bool IsFirst { get; private set; }

    public ActorKind AuthorKind { get; private set; }

    public Guid? AuthorId { get; private set; }

    public Instant Since { get; private set; }

    public Instant At { get; private set; }

    public long BusinessSeconds { get; private set; }

    /// <summary>It was given sooner than planned.</summary>
    public void Hasten(Conversation conversation, Moment now) => (At, BusinessSeconds) = (now.At, (long)now.Worked(conversation, Since).TotalSeconds);

    public static Response Of(Conversation conversation, MessageId message, ResponseSide side, bool isFirst, Instant since, Moment now) => new()
    {
        Id = message,
        Side = side,
        IsFirst = isFirst,
        AuthorKind = side == ResponseSide.Customer ? ActorKind.Customer : now.By.Kind,
        AuthorId = side == ResponseSide.Customer ? null : now.By.Id,
        Since = since,
        At = now.At,
        BusinessSeconds = (long)now.Worked(conversation, since).TotalSeconds,
    };
}
