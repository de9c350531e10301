using NodaTime;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;

namespace Regulars.Contracts.Team;

/// <summary>Something that costs the merchant, as far as limits look at it.</summary>
/// <param name="Kind">Stable: <c>refund</c>, <c>credit</c>, <c>replacement</c>, <c>discount</c>, <c>return</c>.</param>
/// <param name="OrderTotal">Of the order that it is about, in the currency of <paramref name="Cost"/>; null where there is none.</param>
/// <param name="Groups">The customer's groups at the store, such as a tier.</param>
public sealed record Gesture(string Kind, Money Cost, Money? OrderTotal, ReasonId? Reason, IReadOnlyList<string> Groups);

/// <summary>Why a gesture is beyond what somebody may give alone.</summary>
public enum Beyond
{
    /// <summary>No limit covers this currency, kind, reason or group: somebody else decides.</summary>
    NoLimit,
    PerGesture,
    OrderShare,
    Day,
    Month,

    /// <summary>What it costs is not known, or nothing: no limit can measure it.</summary>
    Unpriced,

    /// <summary>The same was given before.</summary>
    Again,
}

/// <summary>How far somebody's authority goes for a gesture.</summary>
/// <param name="Beyond">Null: within, at once, no manager.</param>
/// <param name="Left">What may still be given in one gesture of this kind, after all of its limits; null: without limit, or no limit covers it.</param>
/// <param name="Limit">Of which <paramref name="Left"/> is the rest: the tightest of the limits; null with it.</param>
public sealed record Allowance(Beyond? Beyond, Money? Left, Money? Limit)
{
    public bool IsWithin => Beyond is null;
}

/// <summary>A reason from the merchant's list.</summary>
public sealed record GestureReason(ReasonId Id, string Name);

/// <summary>What a lead is asked to allow, with what they need to see.</summary>
/// <param name="Key">The same that its <see cref="IAuthority.Take"/> was tried with; it comes back in <see cref="ApprovalAnswered"/>.</param>
/// <param name="Order">As people call it: <c>#10482</c>.</param>
/// <param name="Note">What the asking person wrote.</param>
/// <param name="Own">How far the asking person's own authority went then; null in what was asked before it was kept.</param>
public sealed record ApprovalCase(
    string Key, Gesture Gesture, ConversationId? Conversation, string? Order, string? CustomerName, string? Note, OrderId? OrderId = null, Allowance? Own = null);

/// <summary>What somebody may give away. Commands join the caller's transaction.</summary>
public interface IAuthority
{
    /// <summary>What a gesture would meet, taking nothing; <c>Cost</c> may be zero to ask what is left.</summary>
    Task<Allowance> Look(Actor by, Gesture gesture, CancellationToken ct);

    /// <summary>Takes a gesture from what is left, once per key; beyond it nothing is taken. Two at once cannot both take the last.</summary>
    Task<Allowance> Take(Actor by, Gesture gesture, string key, CancellationToken ct);

    /// <summary>What was taken under this key did not happen; of an open request: it is withdrawn. A key that nobody took changes nothing.</summary>
    Task GiveBack(string key, CancellationToken ct);

    /// <summary>Asks somebody whose authority reaches further; <see cref="ApprovalAnswered"/> follows, or nothing after <see cref="GiveBack"/>.</summary>
    Task<ApprovalId> Ask(Actor by, ApprovalCase asked, CancellationToken ct);

    /// <summary>Null for one that is not on the merchant's list, or no longer.</summary>
    Task<GestureReason?> FindReason(ReasonId id, CancellationToken ct);

    /// <summary>The names of these, also of those no longer on the list.</summary>
    Task<IReadOnlyDictionary<ReasonId, string>> ReasonNames(IReadOnlyList<ReasonId> ids, CancellationToken ct);
}

/// <summary>How a request for approval ended.</summary>
public enum ApprovalAnswer
{
    Approved,
    Rejected,

    /// <summary>Nobody answered in time.</summary>
    Expired,
}

/// <summary>A request for approval was answered. An approval has been taken from the approver's authority under the request's key.</summary>
/// <param name="At">When; what is done after an approval is still checked against the order of that moment.</param>
[EventName("approval.answered")]
public sealed record ApprovalAnswered(ApprovalId Approval, string Key, ApprovalAnswer Answer, Actor By, string? Note, Instant At) : IEvent
{
    public string? Lane => Key;
}
