using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Conversations.Receiving;

/// <summary>Conversations with these numbers show another name of their customer.</summary>
[EventName("conversations.names-changed")]
internal sealed record NamesChanged(CustomerId Customer, string To, int First, int Last) : IEvent
{
    public string? Lane => Customer.ToString();
}

/// <summary>Lets search find conversations by a new name, unless they have yet another one by now.</summary>
internal sealed class IndexNamesWhenChanged(RegularsDb db, SearchIndex search) : IReactTo<NamesChanged>
{
    public async Task React(NamesChanged happened, CancellationToken ct)
    {
        var renamed = await db.Conversations
            .Where(conversation => conversation.CustomerId == happened.Customer && conversation.CustomerName == happened.To
                && conversation.Number >= happened.First && conversation.Number <= happened.Last)
            .Select(conversation => new { conversation.Id, conversation.LastMessageAt }).ToListAsync(ct);
        foreach (var conversation in renamed)
            search.Add(new SearchRow(conversation.Id, null, conversation.LastMessageAt, happened.To));
    }
}
