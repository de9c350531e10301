using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Orders;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Questioning;

/// <summary>Finds conversations by the whole number of an order or of a parcel, by a SKU, or by the whole name of a product, of their customer.</summary>
internal sealed class FindByOrder(RegularsDb db, IConversationsOfCustomers conversations) : IFindConversations
{
    private const int Shortest = 3;
    private const int MostProducts = 5;

    public async Task<IReadOnlyList<ConversationId>> Find(string text, int limit, CancellationToken ct)
    {
        if (text.Length is < Shortest or > CommerceModel.LongestExternalId)
            return [];
        string[] codes = text.Contains(' ', StringComparison.Ordinal) ? [] : [text, text.ToUpperInvariant()];
        string?[] skus = [.. codes, .. await SkusOf(text, ct)];
        if (skus.Length == 0)
            return [];
        string[] numbers = [.. codes.Take(1), .. codes.Take(1).Select(code => $"#{code}")];
        var orders = db.Orders.Where(order => numbers.Contains(order.Number)).Select(order => order.Id)
            .Union(db.Set<Parcel>().Where(parcel => codes.Contains(parcel.TrackingNumber)).Select(parcel => parcel.OrderId))
            .Union(db.Set<OrderLine>().Where(line => skus.Contains(line.Sku)).Select(line => line.OrderId));
        return await conversations.Newest(
            db.Orders.Where(order => orders.Contains(order.Id) && order.CustomerId != null).Select(order => order.CustomerId!.Value), limit, ct);
    }

    /// <summary>The whole name only: a part of it is what people write of, and what they wrote is to come first.</summary>
    private async Task<IEnumerable<string>> SkusOf(string title, CancellationToken ct)
    {
#pragma warning disable CA1304, CA1311, CA1862 // Runs as SQL lower(), which knows no culture
        var part = title.ToLowerInvariant();
        var told = await db.Products.AsNoTracking().Where(product => product.Title.ToLower() == part).OrderBy(product => product.ExternalId).Take(MostProducts)
            .Select(product => product.Told).ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
        return told.SelectMany(product => product.Variants).Select(variant => variant.Sku).OfType<string>();
    }
}
