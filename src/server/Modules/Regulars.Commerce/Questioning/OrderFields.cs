using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Questioning;

/// <summary>
/// A condition on orders as a filter of conversations. Words that name an order (number, parcel, product) look at all orders of the conversation's customer; facts look at
/// the newest one.
/// </summary>
internal sealed class OrderField(
    string name, FilterShape shape, bool ofNewest, RegularsDb db, IConversationsOfCustomers conversations, Func<string, string, Expression<Func<Order, bool>>?> condition)
    : IFilterConversations
{
    public string Name => name;

    public FilterShape Shape => shape;

    public IQueryable<ConversationId>? Matching(string op, string value)
    {
        if (condition(op, value) is not { } holds)
            return null;
        var orders = db.Orders.Where(order => order.CustomerId != null);
        if (ofNewest)
            orders = orders.Where(order => !db.Set<Order>().Any(newer => newer.CustomerId == order.CustomerId && newer.PlacedAt > order.PlacedAt));
        return conversations.Of(orders.Where(holds).Select(order => order.CustomerId!.Value));
    }
}

/// <summary>The conditions that orders offer.</summary>
internal static class OrderFields
{
    public static IReadOnlyList<Func<IServiceProvider, IFilterConversations>> All { get; } =
    [
        Word("order.number", "is", (op, value) => op == "is" ? order => order.Number == value || order.Number == "#" + value : null),
        Word("order.tracking", "is", (op, value) => op == "is" ? order => order.Parcels.Any(parcel => parcel.TrackingNumber == value) : null),
        Word("order.sku", "is", (op, value) => op == "is" ? order => order.Lines.Any(line => line.Sku == value) : null),
#pragma warning disable CA1304, CA1311, CA1862 // Runs as SQL lower(), which knows no culture
        Word("order.product", "has", (op, value) => op == "has" && value.ToLowerInvariant() is var part ? order => order.Lines.Any(line => line.Title.ToLower().Contains(part)) : null),
#pragma warning restore CA1304, CA1311, CA1862
        Fact("order.payment", FilterShape.ChoiceOf<PaymentState>("is"), (op, value) => op == "is" && Read<PaymentState>(value) is { } state ? order => order.Payment == state : null),
        Fact("order.fulfilment", FilterShape.ChoiceOf<FulfilmentState>("is"), (op, value) => op == "is" && Read<FulfilmentState>(value) is { } state ? order => order.Fulfilment == state : null),
        Fact("order.return", FilterShape.ChoiceOf<ReturnState>("is"), (op, value) => op == "is" && Read<ReturnState>(value) is { } state ? order => order.Return == state : null),
        Fact("order.value", new(FilterKind.Amount, ["over", "under"]), Value),
        Timed("order.age_days", ["over", "under"], (op, days, now) => op switch
        {
            "over" => order => order.PlacedAt < now - days,
            "under" => order => order.PlacedAt >= now - days,
            _ => null,
        }),
        Timed("parcel.silent_days", ["over"], (op, days, now) => op == "over"
            ? order => order.CancelledAt == null && order.Parcels.Any(parcel => parcel.SentAt != null && parcel.DeliveredAt == null && parcel.HeardAt < now - days)
            : null),
    ];

    /// <summary><c>over:100.00 USD</c>: orders of another currency are neither over nor under.</summary>
    private static Expression<Func<Order, bool>>? Value(string op, string value)
    {
        if (value.Split(' ') is not [var amount, { Length: 3 } currency] || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) || sum > 1_000_000_000)
            return null;
        var (code, digits) = (currency.ToUpperInvariant(), Money.DigitsOf(currency.ToUpperInvariant()));
        var minor = (long)Math.Round(sum * (decimal)Math.Pow(10, digits), MidpointRounding.AwayFromZero);
        return op switch
        {
            "over" => order => order.Currency == code && order.Total > minor,
            "under" => order => order.Currency == code && order.Total < minor,
            _ => null,
        };
    }

    private static T? Read<T>(string value) where T : struct, Enum =>
        Enum.TryParse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var state) && !char.IsDigit(value[0]) ? state : null;

    private static Func<IServiceProvider, IFilterConversations> Word(string name, string op, Func<string, string, Expression<Func<Order, bool>>?> condition) =>
        Make(name, new(FilterKind.Text, [op]), false, condition);

    private static Func<IServiceProvider, IFilterConversations> Fact(string name, FilterShape shape, Func<string, string, Expression<Func<Order, bool>>?> condition) =>
        Make(name, shape, true, condition);

    private static Func<IServiceProvider, IFilterConversations> Timed(
        string name, IReadOnlyList<string> ops, Func<string, Duration, Instant, Expression<Func<Order, bool>>?> condition) => services =>
        Make(name, new(FilterKind.Days, ops), true, (op, value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 10_000
            ? condition(op, Duration.FromDays(days), Get<IClock>(services).GetCurrentInstant())
            : null)(services);

    private static Func<IServiceProvider, IFilterConversations> Make(
        string name, FilterShape shape, bool ofNewest, Func<string, string, Expression<Func<Order, bool>>?> condition) => services =>
        new OrderField(name, shape, ofNewest, Get<RegularsDb>(services), Get<IConversationsOfCustomers>(services), condition);

    private static T Get<T>(IServiceProvider services) => (T)services.GetService(typeof(T))!;
}
