using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Intents;

/// <summary>Something that somebody wants done in a store. It is written down, with its key, before the store is asked: nothing is done twice and nothing is forgotten.</summary>
internal sealed partial class Intent : Aggregate, ITellTheFeed
{
    /// <param name="id">The key is made of it.</param>
    public Intent(IntentId id, IntentKind kind, StoreAct act, IntentSubject about, Money? cost, ReasonId? reason, Actor by, Instant at)
    {
        (Id, Kind, Act, By, BegunAt, ReasonId) = (id, kind, act, by, at, reason);
        (StoreId, OrderId, OrderNumber, CustomerId, ConversationId) = (about.Store, about.Order, about.OrderNumber, about.Customer, about.Conversation);
        (Cost, Currency) = (cost?.MinorUnits, cost?.Currency);
    }

    private Intent() => (Act, By, OrderNumber) = (null!, Actor.System, "");

    public IntentId Id { get; private set; }

    public IntentKind Kind { get; private set; }

    public StoreId StoreId { get; private set; }

    public OrderId OrderId { get; private set; }

    public string OrderNumber { get; private set; }

    public CustomerId? CustomerId { get; private set; }

    /// <summary>In which it was decided; what comes of it is told there.</summary>
    public ConversationId? ConversationId { get; private set; }

    public StoreAct Act { get; private set; }

    /// <summary>What it costs the merchant, in minor units of <see cref="Currency"/>; null for what costs nothing.</summary>
    public long? Cost { get; private set; }

    public string? Currency { get; private set; }

    public ReasonId? ReasonId { get; private set; }

    public Actor By { get; private set; }

    /// <summary>Who allowed it, where its author's authority was not enough.</summary>
    public Actor? ApprovedBy { get; private set; }

    public ApprovalId? ApprovalId { get; private set; }

    /// <summary>Who said what became of it, where the store did not.</summary>
    public Actor? SettledBy { get; private set; }

    /// <summary>What was said with an approval or a rejection.</summary>
    public string? Note { get; private set; }

    /// <summary>What <see cref="SettledBy"/> said with it.</summary>
    public string? SettlementNote { get; private set; }

    public IntentState State { get; private set; }

    public Instant BegunAt { get; private set; }

    /// <summary>When it is done at the earliest, or looked at next.</summary>
    public Instant? DueAt { get; private set; }

    public Instant? CalledAt { get; private set; }

    /// <summary>How often the store was asked to do it; a try that certainly did nothing counts too.</summary>
    public int Calls { get; private set; }

    /// <summary>How often the store was read since the last call to see what became of it.</summary>
    public int Looks { get; private set; }

    public Instant? LookedAt { get; private set; }

    public StoreFault? Fault { get; private set; }

    /// <summary>For people.</summary>
    public string? Problem { get; private set; }

    public StoreReceipt? Receipt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public Money? Price => Cost is { } cost ? Money.FromMinorUnits(cost, Currency!) : null;

    /// <summary>It may be done, or may have been done: its money is not free for another.</summary>
    public bool IsUnderWay => State is IntentState.Held or IntentState.Due or IntentState.Calling or IntentState.Unanswered or IntentState.Doubtful;

    public FeedNews News(bool isNew) => new("intent.changed", Id.Value, Version, new { order = OrderId, customer = CustomerId, state = State });
}

/// <summary>Which order an intent is about, and where it was decided.</summary>
internal sealed record IntentSubject(StoreId Store, OrderId Order, string OrderNumber, CustomerId? Customer, ConversationId? Conversation);
