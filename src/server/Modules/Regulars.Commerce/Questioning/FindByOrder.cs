using Regulars.Commerce.Orders;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Questioning;

/// <summary>Finds conversations by the whole number of an order or of a parcel, or by a SKU, of their customer.</summary>
internal sealed class FindByOrder(RegularsDb db, IConversationsOfCustomers conversations) : IFindConversations
{
    private const int Shortest = 3;

    public async Task<IReadOnlyList<ConversationId>> Find(string text, int limit, CancellationToken ct)
    {
        if (text.Length < Shortest || text.Contains(' ', StringComparison.Ordinal) || text.Length > CommerceModel.LongestExternalId)
            return [];
        string[] numbers = [text, "#" + text];
        string[] codes = [text, text.ToUpperInvariant()];
        var orders = db.Orders.Where(order => numbers.Contains(order.Number)).Select(order => order.Id)
            .Union(db.Set<Parcel>().Where(parcel => codes.Contains(parcel.TrackingNumber)).Select(parcel => parcel.OrderId))
            .Union(db.Set<OrderLine>().Where(line => codes.Contains(line.Sku)).Select(line => line.OrderId));
        return await conversations.Newest(
            db.Orders.Where(order => orders.Contains(order.Id) && order.CustomerId != null).Select(order => order.CustomerId!.Value), limit, ct);
    }
}
