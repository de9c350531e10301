namespace Regulars.Contracts.Conversations;

/// <summary>What the other side told of a reply.</summary>
public enum ReturnKind
{
    /// <summary>It gave up: the reply came back.</summary>
    Failed,

    /// <summary>It still tries.</summary>
    Delayed,

    Delivered,
}

/// <summary>What was told of one recipient. <paramref name="Reason"/> is a stable code, <paramref name="Detail"/> the same in words with those of the other side.</summary>
public sealed record ReturnedTo(string Address, ReturnKind Kind, string Reason, string? Status, string Detail);

/// <summary>What a channel learned of a reply after it had left.</summary>
/// <param name="State">How far the reply has come by that, all its recipients taken together.</param>
/// <param name="Report">The id under which the report's bytes are kept; null when the reply was refused before it left.</param>
public sealed record ReturnedReply(MessageId Message, IReadOnlyList<ReturnedTo> Recipients, DeliveryState State, Guid? Report);
