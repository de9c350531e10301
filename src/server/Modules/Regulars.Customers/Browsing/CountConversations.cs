using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Browsing;

/// <summary>What we begin with a customer is one of their conversations too, though they were not there.</summary>
internal sealed class CountConversationWhenBegun(RegularsDb db, UnitOfWork unit) : IReactTo<ConversationBegun>
{
    public Task React(ConversationBegun happened, CancellationToken ct) => ConversationCount.Change(db, unit, happened.Customer, 1, ct);
}

/// <summary>What became part of another conversation is none.</summary>
internal sealed class CountConversationWhenMerged(RegularsDb db, UnitOfWork unit) : IReactTo<ConversationMerged>
{
    public Task React(ConversationMerged happened, CancellationToken ct) => ConversationCount.Change(db, unit, happened.Customer, -1, ct);
}

internal sealed class CountConversationWhenUnmerged(RegularsDb db, UnitOfWork unit) : IReactTo<ConversationUnmerged>
{
    public Task React(ConversationUnmerged happened, CancellationToken ct) => ConversationCount.Change(db, unit, happened.Customer, 1, ct);
}

internal static class ConversationCount
{
    public static async Task Change(RegularsDb db, UnitOfWork unit, CustomerId id, int more, CancellationToken ct)
    {
        await unit.BeginWriting(ct);
        await db.Customers.Where(customer => customer.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Conversations, customer => customer.Conversations + more), ct);
    }
}
