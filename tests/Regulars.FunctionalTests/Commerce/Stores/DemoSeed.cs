using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What is sold in a demo shop under test: the same as in tests/servers/medusa.d/seed.mjs, as its books would have it.</summary>
internal static class DemoSeed
{
    private static readonly (string Title, decimal Euros, long Yen, string[] Sizes)[] Goods =
    [
        ("Trail shoe", 89.90m, 14_500, ["40", "42", "44"]), ("Rain jacket", 129m, 21_000, ["S", "M", "L"]), ("Water bottle", 14.50m, 2300, ["0.7 l"]),
    ];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["ana"] = "Ana Sørensen",
        ["zoe"] = "Zoë Müller",
        ["jean"] = "Jean O'Brien",
        ["lei"] = "雷 李",
        ["jose"] = "José Núñez",
        ["guest"] = "Guðrún Jónsdóttir",
    };

    public static IEnumerable<StoreProduct> Products(Instant at) => Goods.Select((goods, place) => new StoreProduct(
        Handle(goods.Title), at + Duration.FromSeconds(place), goods.Title, Handle(goods.Title), IsPublished: true, Picture(goods.Title),
        [.. goods.Sizes.Select(size => new StoreVariant($"{Handle(goods.Title)}/{size}", size, Sku(goods.Title, size), Money.Of(goods.Euros, "EUR"), 990))]));

    public static IEnumerable<StoreCustomer> Customers(Instant at) => Names.Where(one => one.Key != "guest").Select((one, place) => new StoreCustomer(
        $"account-{one.Key}", at + Duration.FromSeconds(place), $"{one.Key}@mail.example", null, one.Value, one.Key == "ana" ? ["Gold"] : []));

    /// <summary>The orders of the seed by what it calls them.</summary>
    public static IEnumerable<(string What, StoreOrder Order)> Orders(Instant at)
    {
        var number = 1000;
        StoreOrder Next(string who, (string Title, int Quantity)[] cart, bool inJapan = false, decimal discount = 0) =>
            Sell(++number, who, cart, at + Duration.FromMinutes(number - 1000), inJapan, discount);

        yield return ("delivered", Delivered(Sent(Captured(Next("ana", [("Trail shoe", 1), ("Water bottle", 2)])), "1Z999AA10123456784")));
        yield return ("captured", Captured(Next("zoe", [("Rain jacket", 1)])));
        var cancelled = Next("zoe", [("Water bottle", 1)]);
        yield return ("cancelled", cancelled with { CancelledAt = cancelled.ChangedAt, Payment = PaymentState.Cancelled, Fulfilment = FulfilmentState.Cancelled });
        yield return ("partlyRefunded", Refunded(Captured(Next("jean", [("Trail shoe", 1), ("Rain jacket", 1)])), 10.50m, "Scratched, with our apologies"));
        yield return ("plain", Next("jean", [("Water bottle", 3)]));
        yield return ("discounted", Next("jean", [("Trail shoe", 1)], discount: 10.79m));
        yield return ("yen", Sent(Next("lei", [("Trail shoe", 1), ("Water bottle", 1)], inJapan: true), "JP123456785"));
        var returned = Delivered(Sent(Captured(Next("jose", [("Rain jacket", 2)])), "00340434161094021501"));
        yield return ("returned", returned with
        {
            Return = ReturnState.Requested,
            Details = returned.Details with { Returns = [new OrderReturn("return-1", ReturnState.Requested, returned.ChangedAt, [new ReturnedLine("line-1", 1, "Wrong size")])] },
        });
        yield return ("partlySent", Sent(Next("jose", [("Trail shoe", 1), ("Water bottle", 1)]), "00340434161094021518", lines: 1));
        yield return ("refunded", Refunded(Captured(Next("zoe", [("Water bottle", 1)])), 23.40m, "Arrived broken"));
        yield return ("guest", Next("guest", [("Water bottle", 1)]));
    }

    /// <param name="discount">Off the first line.</param>
    public static StoreOrder Sell(int number, string who, (string Title, int Quantity)[] cart, Instant at, bool inJapan, decimal discount)
    {
        var (currency, rate) = inJapan ? ("JPY", 10m) : ("EUR", 20m);
        Money Of(decimal amount) => Money.Of(amount, currency);
        var lines = cart.Select((one, place) => Line(one.Title, one.Quantity, place, inJapan, place == 0 ? discount : 0)).ToList();
        var items = Of(lines.Sum(line => line.UnitPrice.Amount * line.Quantity));
        var shipping = Of(inJapan ? 700 : 6);
        var total = Of(lines.Sum(line => line.Paid.Amount) + shipping.Amount);
        var tax = TaxIn(total, rate);
        return new StoreOrder(
            $"order-{number}", $"#{number}", at, at, currency, who == "guest" ? null : $"account-{who}", $"{who}@mail.example", Names[who],
            PaymentState.Authorized, FulfilmentState.Unfulfilled, ReturnState.None, null,
            new OrderTotals(items, Of(discount), shipping, tax, total, Of(0)), lines, [],
            new OrderDetails
            {
                ShippingAddress = inJapan
                    ? new PostalAddress(Names[who], null, "神宮前 1-2-3", null, "150-0001", "東京", null, "JP", null)
                    : new PostalAddress(Names[who], null, "Hauptstraße 10", null, "10115", "Berlin", null, "DE", null),
                Discounts = discount > 0 ? [new OrderDiscount("WELCOME10", null, Of(discount))] : [],
                Taxes = [new OrderTax("VAT", rate, tax)],
                Payments = [new OrderPayment($"payment-{number}", "Card", total, Of(0), Of(0), at)],
            });
    }

    public static StoreOrder Captured(StoreOrder order) => order with
    {
        Payment = PaymentState.Paid,
        Details = order.Details with { Payments = [.. order.Details.Payments.Select(payment => payment with { Captured = payment.Amount })] },
    };

    public static StoreOrder Refunded(StoreOrder order, decimal amount, string note)
    {
        var (money, payment) = (Money.Of(amount, order.Currency), order.Details.Payments[0]);
        var refunded = order.Totals.Refunded + money;
        return order with
        {
            Payment = refunded.MinorUnits >= payment.Captured.MinorUnits ? PaymentState.Refunded : PaymentState.PartlyRefunded,
            Totals = order.Totals with { Refunded = refunded },
            Details = order.Details with
            {
                Payments = [payment with { Refunded = payment.Refunded + money }],
                Refunds = [.. order.Details.Refunds, new OrderRefund($"refund-{order.Id}-{order.Details.Refunds.Count}", payment.Id, money, note, order.ChangedAt)],
            },
        };
    }

    /// <param name="lines">How many of the lines; the others stay.</param>
    public static StoreOrder Sent(StoreOrder order, string? tracking, int lines = int.MaxValue, bool onlyPack = false)
    {
        var at = order.ChangedAt;
        Instant? sent = onlyPack ? null : at + Duration.FromSeconds(2);
        List<ParcelEvent> events = [new("packed", at + Duration.FromSeconds(1), null, null), .. sent is { } left ? new[] { new ParcelEvent("sent", left, null, null) } : []];
        var page = tracking is null ? null : new Uri($"https://track.example/{tracking}");
        return order with
        {
            Fulfilment = onlyPack ? FulfilmentState.Unfulfilled : lines < order.Lines.Count ? FulfilmentState.PartlySent : FulfilmentState.Sent,
            Lines = [.. order.Lines.Select((line, place) => place < lines && !onlyPack ? line with { Shipped = line.Quantity } : line)],
            Parcels = [new StoreParcel($"{order.Id}/parcel", tracking, null, page, sent, null, events)],
        };
    }

    public static decimal Price(string title, bool inJapan) =>
        Goods.Single(goods => goods.Title == title) is var one && inJapan ? one.Yen : Goods.Single(goods => goods.Title == title).Euros * 1.2m;

    private static StoreOrder Delivered(StoreOrder order)
    {
        var parcel = order.Parcels[0];
        var at = parcel.SentAt!.Value + Duration.FromSeconds(5);
        return order with { Fulfilment = FulfilmentState.Delivered, Parcels = [parcel with { DeliveredAt = at, Events = [.. parcel.Events, new ParcelEvent("delivered", at, null, null)] }] };
    }

    private static StoreLine Line(string title, int quantity, int place, bool inJapan, decimal discount)
    {
        var goods = Goods.Single(goods => goods.Title == title);
        var (currency, rate, size) = (inJapan ? "JPY" : "EUR", inJapan ? 10m : 20m, title == "Trail shoe" ? "42" : goods.Sizes[^1] is "L" ? "M" : goods.Sizes[^1]);
        var unit = Money.Of(Price(title, inJapan), currency);
        var paid = Money.Of((unit.Amount * quantity) - discount, currency);
        return new StoreLine(
            $"line-{place + 1}", Handle(title), $"{Handle(title)}/{size}", title, size, Sku(title, size), Picture(title), quantity, 0, 0, unit, paid, TaxIn(paid, rate));
    }

    private static Money TaxIn(Money gross, decimal rate) =>
        Money.FromMinorUnits((long)Math.Round(gross.MinorUnits * rate / (100 + rate), MidpointRounding.AwayFromZero), gross.Currency);

    private static string Handle(string title) => title.ToLowerInvariant().Replace(' ', '-');

    private static string Sku(string title, string size) => $"{Handle(title)}-{size}".ToUpperInvariant().Replace('.', '-').Replace(' ', '-');

    private static Uri Picture(string title) => new($"https://pictures.example/{Handle(title)}.jpg");
}
