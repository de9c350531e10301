using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Questioning;

/// <summary>The order that a conversation is about: what its words tell, until a person says otherwise.</summary>
internal static class ChooseOrder
{
    private const int MessagesHeard = 20;
    private const int OrdersAtHand = 200;
    private const int OrdersWithLines = 50;
    private const int MostOffered = 5;

    /// <param name="Order">Null: it is about none, or that is not clear.</param>
    /// <param name="Clue">Why it is this one; null: it is not clear, and a person is to be asked.</param>
    /// <param name="Word">What in the text pointed to it.</param>
    /// <param name="Offered">Newest first, to choose from; empty where nothing is to be asked.</param>
    public sealed record Response(OrderId? Order, OrderClue? Clue, string? Word, Actor? ChosenBy, IReadOnlyList<Offer> Offered);

    public sealed record Offer(OrderId Id, string Number, Instant PlacedAt, Money Total, string FirstLine, int MoreLines);

    /// <param name="Order">Of this conversation's customer; null: it is about no order.</param>
    public sealed record Request(OrderId? Order);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/conversations/{id}/order", Read).Requires(Permissions.ReadOrders).WithName("ReadOrderInQuestion");
        api.MapPut("/conversations/{id}/order", Choose).Requires(Permissions.ReadOrders).Writes().WithName(nameof(ChooseOrder));
        api.MapDelete("/conversations/{id}/order", Forget).Requires(Permissions.ReadOrders).Writes().WithName("ForgetOrderInQuestion");
    }

    internal static async Task<Results<Ok<Response>, NotFound>> Read(ConversationId id, RegularsDb db, IConversationsOfCustomers conversations, IClock clock, CancellationToken ct) =>
        await Look(id, db, conversations, clock, ct) is { } known ? TypedResults.Ok(known) : TypedResults.NotFound();

    /// <summary>Null when there is no such conversation.</summary>
    internal static async Task<Response?> Look(ConversationId id, RegularsDb db, IConversationsOfCustomers conversations, IClock clock, CancellationToken ct)
    {
        if (await conversations.Hear(id, MessagesHeard, ct) is not { } heard)
            return null;
        var chosen = await db.Set<OrderInQuestion>().AsNoTracking().SingleOrDefaultAsync(choice => choice.ConversationId == id, ct);
        // One that was chosen may have gone with its store.
        if (chosen is not null && (chosen.OrderId is not { } there || await db.Orders.AnyAsync(order => order.Id == there, ct)))
            return new Response(chosen.OrderId, OrderClue.Person, null, chosen.ChosenBy, []);
        IReadOnlyList<string> texts = [.. heard.Texts, heard.Subject];
        var signs = await Signs(db, heard.Customer, texts, ct);
        var found = OrderFinder.Find(texts, signs, clock.GetCurrentInstant());
        return new Response(found?.Order, found?.Clue, found?.Word, null, found is null && signs.Count > 0 ? await Offers(db, heard.Customer, ct) : []);
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Choose(
        ConversationId id, Request request, RegularsDb db, IConversationsOfCustomers conversations, Actor by, IClock clock, CancellationToken ct)
    {
        if (await conversations.Hear(id, 0, ct) is not { } heard)
            return TypedResults.NotFound();
        if (request.Order is { } chosen && !await db.Orders.AnyAsync(order => order.Id == chosen && order.CustomerId == heard.Customer, ct))
            return new Refused(CommerceErrors.NoSuchOrder);
        if (await db.Set<OrderInQuestion>().SingleOrDefaultAsync(choice => choice.ConversationId == id, ct) is not { } choice)
            db.Add(choice = new OrderInQuestion(id));
        choice.Choose(request.Order, by, clock.GetCurrentInstant());
        return TypedResults.NoContent();
    }

    /// <summary>Its words tell again.</summary>
    internal static async Task<Results<NoContent, NotFound>> Forget(ConversationId id, RegularsDb db, IConversationsOfCustomers conversations, CancellationToken ct)
    {
        if (await conversations.Hear(id, 0, ct) is null)
            return TypedResults.NotFound();
        if (await db.Set<OrderInQuestion>().SingleOrDefaultAsync(choice => choice.ConversationId == id, ct) is { } choice)
            db.Remove(choice);
        return TypedResults.NoContent();
    }

    /// <summary>The newest by number, parcel and, the very newest, what is in them; of thousands the others only where the texts name their number or parcel.</summary>
    private static async Task<IReadOnlyList<OrderSigns>> Signs(RegularsDb db, CustomerId customer, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var theirs = db.Orders.AsNoTracking().Where(order => order.CustomerId == customer);
        var orders = await Numbers(theirs.OrderByDescending(order => order.PlacedAt).Take(OrdersAtHand)).ToListAsync(ct);
        if (orders.Count == OrdersAtHand && OrderFinder.NumbersIn(texts) is { Count: > 0 } named)
        {
            var sent = db.Set<Parcel>().Where(parcel => parcel.TrackingNumber != null && named.Contains(parcel.TrackingNumber)).Select(parcel => parcel.OrderId);
            var others = await Numbers(theirs.Where(order => named.Contains(order.Number) || sent.Contains(order.Id))).ToListAsync(ct);
            orders = [.. orders.UnionBy(others, order => order.Id)];
        }
        var ids = orders.Select(order => order.Id).ToList();
        // Without a word on the number: SQLite would take the index of numbers then, and read all of them.
        var parcels = await db.Set<Parcel>().AsNoTracking().Where(parcel => ids.Contains(parcel.OrderId)).Select(parcel => new { Id = parcel.OrderId, parcel.TrackingNumber }).ToListAsync(ct);
        var newest = orders.Take(OrdersWithLines).Select(order => order.Id).ToList();
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => newest.Contains(line.OrderId)).Select(line => new { line.OrderId, line.Title, line.Sku }).ToListAsync(ct);
        var (tracking, goods) = (parcels.Where(parcel => parcel.TrackingNumber is not null).ToLookup(parcel => parcel.Id, parcel => parcel.TrackingNumber!), lines.ToLookup(line => line.OrderId));
        return [.. orders.Select(order => new OrderSigns(
            order.Id, order.Number, order.PlacedAt, [.. tracking[order.Id]], [.. goods[order.Id].Select(line => line.Title)], [.. goods[order.Id].Select(line => line.Sku).OfType<string>()]))];
    }

    private static IQueryable<Numbered> Numbers(IQueryable<Order> orders) => orders.Select(order => new Numbered(order.Id, order.Number, order.PlacedAt));

    private static async Task<IReadOnlyList<Offer>> Offers(RegularsDb db, CustomerId customer, CancellationToken ct)
    {
        var orders = await db.Orders.AsNoTracking().Include(order => order.Lines).Where(order => order.CustomerId == customer)
            .OrderByDescending(order => order.PlacedAt).Take(MostOffered).ToListAsync(ct);
        return [.. orders.Select(order => new Offer(
            order.Id, order.Number, order.PlacedAt, order.Totals.Total, order.Lines.OrderBy(line => line.Position).FirstOrDefault()?.Title ?? "", Math.Max(0, order.Lines.Count - 1)))];
    }

    private sealed record Numbered(OrderId Id, string Number, Instant PlacedAt);
}
