using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Browsing;

/// <summary>The conversations of whoever is known by an address, or by a part of one.</summary>
internal sealed class AddressField(RegularsDb db, IConversationsOfCustomers conversations) : IFilterConversations
{
    public string Name => "customer.address";

    public FilterShape Shape { get; } = new(FilterKind.Text, ["has"]);

    public IQueryable<ConversationId>? Matching(string op, string value)
    {
        var part = value.Trim().ToLowerInvariant();
        return op == "has" && part.Length > 0
            ? conversations.Of(db.Identities.AsNoTracking().Where(identity => identity.Address.Contains(part)).Select(identity => identity.CustomerId))
            : null;
    }
}
