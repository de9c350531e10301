using Regulars.Contracts.Customers;

namespace Regulars.Contracts.Conversations;

/// <summary>What a customer said in a conversation: what other modules understand it by.</summary>
/// <param name="Texts">Newest first, without what they quote.</param>
public sealed record HeardFromCustomer(CustomerId Customer, string Subject, IReadOnlyList<string> Texts);

/// <summary>Conversations by who they are with, for modules that know customers by something else.</summary>
public interface IConversationsOfCustomers
{
    /// <summary>Joined in the database.</summary>
    IQueryable<ConversationId> Of(IQueryable<CustomerId> customers);

    /// <summary>Those with the newest message first.</summary>
    Task<IReadOnlyList<ConversationId>> Newest(IQueryable<CustomerId> customers, int limit, CancellationToken ct);

    /// <summary>Null when there is no such conversation.</summary>
    Task<HeardFromCustomer?> Hear(ConversationId conversation, int limit, CancellationToken ct);
}

/// <summary>Finds conversations by what another module knows, such as the number of an order.</summary>
public interface IFindConversations
{
    /// <summary>Best first; empty when the text is nothing that this module knows.</summary>
    Task<IReadOnlyList<ConversationId>> Find(string text, int limit, CancellationToken ct);
}
