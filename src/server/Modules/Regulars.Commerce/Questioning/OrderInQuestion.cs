using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Questioning;

/// <summary>Which order a person said that a conversation is about. Nobody has said so where there is no row: then its words tell.</summary>
internal sealed class OrderInQuestion : Aggregate, ITellTheFeed
{
    public OrderInQuestion(ConversationId conversation) => (ConversationId, ChosenBy) = (conversation, Actor.System);

    private OrderInQuestion() => ChosenBy = Actor.System;

    public ConversationId ConversationId { get; private set; }

    /// <summary>Null: it is about no order.</summary>
    public OrderId? OrderId { get; private set; }

    public Actor ChosenBy { get; private set; }

    public Instant ChosenAt { get; private set; }

    public void Choose(OrderId? order, Actor by, Instant at) => (OrderId, ChosenBy, ChosenAt) = (order, by, at);

    public FeedNews News(bool isNew) => new("order-in-question.changed", ConversationId.Value, Version);
}
