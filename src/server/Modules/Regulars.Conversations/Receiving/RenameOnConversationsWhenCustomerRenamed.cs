using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Receiving;

/// <summary>Keeps the name that lists show. Nobody decides on it, so no version changes.</summary>
internal sealed class RenameOnConversationsWhenCustomerRenamed(RegularsDb db) : IReactTo<CustomerRenamed>
{
    public Task React(CustomerRenamed happened, CancellationToken ct) => db.Conversations
        .Where(conversation => conversation.CustomerId == happened.Customer)
        .ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.CustomerName, happened.To), ct);
}
