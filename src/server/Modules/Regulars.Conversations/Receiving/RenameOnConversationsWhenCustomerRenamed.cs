using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Conversations.Receiving;

/// <summary>
/// Keeps the name that lists show and search finds. Nobody decides on it, so no version changes; readers are told again, for whoever looked at once saw the old one.
/// </summary>
internal sealed class RenameOnConversationsWhenCustomerRenamed(RegularsDb db, SearchIndex search, FeedWriter feed) : IReactTo<CustomerRenamed>
{
    private const int MostFound = 1000;

    public async Task React(CustomerRenamed happened, CancellationToken ct)
    {
        var theirs = db.Conversations.Where(conversation => conversation.CustomerId == happened.Customer);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(conversation => conversation.CustomerName, happened.To), ct);
        var newest = await theirs.OrderByDescending(conversation => conversation.LastMessageAt).Take(MostFound)
            .Select(conversation => new { conversation.Id, conversation.LastMessageAt }).ToListAsync(ct);
        foreach (var conversation in newest)
            search.Add(new SearchRow(conversation.Id, null, conversation.LastMessageAt, happened.To));
        feed.Tell(new FeedNews("customer.changed", happened.Customer.Value, 0));
    }
}
