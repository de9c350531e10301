using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Receiving;

/// <summary>
/// Keeps the name that lists show and search finds. Nobody decides on it, so no version changes; readers are told again, for whoever looked at once saw the old one.
/// </summary>
internal sealed class RenameOnConversationsWhenCustomerRenamed(RegularsDb db, EventOutbox outbox, FeedWriter feed) : IReactTo<CustomerRenamed>
{
    /// <summary>A customer may have many conversations, and nobody else writes while some are indexed on SQLite.</summary>
    private const int IndexedAtOnce = 500;

    public async Task React(CustomerRenamed happened, CancellationToken ct)
    {
        var theirs = db.Conversations.Where(conversation => conversation.CustomerId == happened.Customer);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.CustomerName, happened.To), ct);
        var newestFirst = await theirs.OrderByDescending(conversation => conversation.Number).Select(conversation => conversation.Number).ToListAsync(ct);
        foreach (var some in newestFirst.Chunk(IndexedAtOnce))
            outbox.Add(new NamesChanged(happened.Customer, happened.To, some[^1], some[0]));
        feed.Tell(new FeedNews("customer.changed", happened.Customer.Value, 0));
    }
}
