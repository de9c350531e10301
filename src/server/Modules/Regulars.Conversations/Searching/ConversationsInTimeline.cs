using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Searching;

/// <summary>A customer's conversations, by when something was last said in them.</summary>
internal sealed class ConversationsInTimeline(RegularsDb db) : ITellOfCustomers
{
    public async Task<IReadOnlyList<CustomerLine>> Tell(CustomerId customer, Instant? until, int limit, CancellationToken ct)
    {
        var theirs = db.Conversations.AsNoTracking().Where(conversation => conversation.CustomerId == customer && conversation.MergedInto == null);
        if (until is { } last)
            theirs = theirs.Where(conversation => conversation.LastMessageAt <= last);
        var found = await theirs.OrderByDescending(conversation => conversation.LastMessageAt).ThenByDescending(conversation => conversation.Number).Take(limit)
            .Select(c => new { c.Id, c.LastMessageAt, c.Subject, c.Shelf, c.Status, c.Number }).ToListAsync(ct);
        return [.. found.Select(c => new CustomerLine(
            "conversation", c.LastMessageAt, c.Id.Value, c.Subject,
            JsonNamingPolicy.KebabCaseLower.ConvertName(c.Shelf is Shelf.Spam or Shelf.Snoozed ? c.Shelf.ToString() : c.Status.ToString()), c.Number))];
    }
}
