using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>What the demo shop answers when it will not do something.</summary>
internal sealed class DemoRefusal(string reason) : Exception(reason);

/// <summary>What became of an order, and what else was made: a new order, a code, credit.</summary>
/// <param name="Restocked">Pieces that are back in stock, by variant.</param>
internal sealed record DemoSale(StoreOrder Order, StoreReceipt Receipt, StoreOrder? NewOrder = null, IReadOnlyList<(string Variant, int Pieces)>? Restocked = null);

/// <summary>
/// Does what is asked of the demo shop. As most shops, it knows no idempotency: asked twice it does it twice, as far as the order allows. Our key stays in notes only.
/// </summary>
internal static class DemoTill
{
    public static DemoSale Do(StoreAct act, StoreOrder order, int nextNumber, Instant at) => act switch
    {
        RefundPayment refund => Refund(refund, order, at),
        CancelOrder cancel => Cancel(cancel, order, at),
        ChangeAddress change => Move(change, order, at),
        SendReplacement replacement => Replace(replacement, order, nextNumber, at),
        RequestReturn wanted => Return(wanted, order, at),
        ResendConfirmation again => new(Noted(order, again.Key, "Confirmation sent again", at), new StoreReceipt(order.Id, order.Number, null, at)),
        OfferDiscount offer => new(order, new StoreReceipt(offer.Code, offer.Code, offer.Amount, at)),
        CreditCustomer credit => new(order, new StoreReceipt($"credit-{Guid.CreateVersion7():N}", null, credit.Amount, at)),
        _ => throw new DemoRefusal("The shop does not know this."),
    };

    private static DemoSale Refund(RefundPayment refund, StoreOrder order, Instant at)
    {
        var payments = order.Details.Payments.ToDictionary(payment => payment.Id);
        foreach (var share in refund.From)
        {
            if (!payments.TryGetValue(share.Payment, out var payment))
                throw new DemoRefusal("The order has no such payment.");
            var left = payment.Captured - payment.Refunded;
            if (share.Amount.MinorUnits <= 0 || share.Amount.Currency != left.Currency || share.Amount.MinorUnits > left.MinorUnits)
                throw new DemoRefusal($"{share.Amount} is more than the {left} that is left of the payment.");
            payments[share.Payment] = payment with { Refunded = payment.Refunded + share.Amount };
        }
        var refunds = refund.From.Select(share => new OrderRefund($"refund-{Guid.CreateVersion7():N}", share.Payment, share.Amount, Note(refund.Reason, refund.Key), at)).ToList();
        var refunded = order.Totals.Refunded + refund.Amount();
        var changed = order with
        {
            ChangedAt = at,
            Payment = refunded.MinorUnits >= payments.Values.Sum(payment => payment.Captured.MinorUnits) ? PaymentState.Refunded : PaymentState.PartlyRefunded,
            Totals = order.Totals with { Refunded = refunded },
            Details = order.Details with { Payments = [.. order.Details.Payments.Select(payment => payments[payment.Id])], Refunds = [.. order.Details.Refunds, .. refunds] },
        };
        return new DemoSale(changed, new StoreReceipt(refunds[0].Id, null, refund.Amount(), at), Restocked: refund.Restock ? Stock(order, refund.Lines) : null);
    }

    private static DemoSale Cancel(CancelOrder cancel, StoreOrder order, Instant at)
    {
        if (order.CancelledAt is not null)
            throw new DemoRefusal("The order is cancelled already.");
        if (order.Parcels.Count > 0)
            throw new DemoRefusal("The order has been packed.");
        var shares = order.Details.Payments.Where(payment => payment.Captured.MinorUnits > payment.Refunded.MinorUnits)
            .Select(payment => new PaymentShare(payment.Id, payment.Captured - payment.Refunded)).ToList();
        var paidBack = shares.Count == 0 ? order : Refund(new RefundPayment(cancel.Key, order.Id, shares, [], order.Totals.Shipping, false, cancel.Reason), order, at).Order;
        var changed = Noted(paidBack, cancel.Key, "Cancelled", at) with
        {
            CancelledAt = at,
            Fulfilment = FulfilmentState.Cancelled,
            Payment = shares.Count == 0 && order.Payment is not PaymentState.Refunded ? PaymentState.Cancelled : PaymentState.Refunded,
        };
        var pieces = order.Lines.Select(line => new LineShare(line.Id, line.Quantity, line.Paid)).ToList();
        Money? back = shares.Count == 0 ? null : changed.Totals.Refunded - order.Totals.Refunded;
        return new DemoSale(changed, new StoreReceipt(order.Id, order.Number, back, at), Restocked: cancel.Restock ? Stock(order, pieces) : null);
    }

    private static DemoSale Move(ChangeAddress change, StoreOrder order, Instant at)
    {
        if (order.CancelledAt is not null || order.Parcels.Count > 0)
            throw new DemoRefusal("The order has been packed or cancelled.");
        var noted = Noted(order, change.Key, "Address changed", at);
        return new DemoSale(noted with { Details = noted.Details with { ShippingAddress = change.Address } }, new StoreReceipt(order.Id, order.Number, null, at));
    }

    private static DemoSale Replace(SendReplacement replacement, StoreOrder order, int number, Instant at)
    {
        var nothing = Money.FromMinorUnits(0, order.Currency);
        foreach (var share in replacement.Lines)
        {
            if (share.Quantity > Line(order, share).Shipped)
                throw new DemoRefusal("Only what was sent can be sent again.");
        }
        var lines = replacement.Lines.Select(share => Line(order, share) with { Quantity = share.Quantity, Shipped = 0, Returned = 0, UnitPrice = nothing, Paid = nothing, Tax = nothing });
        var made = order with
        {
            Id = $"order-{number}",
            Number = $"#{number}",
            ChangedAt = at,
            PlacedAt = at,
            Payment = PaymentState.Paid,
            Fulfilment = FulfilmentState.Unfulfilled,
            Return = ReturnState.None,
            CancelledAt = null,
            Totals = new OrderTotals(nothing, nothing, nothing, nothing, nothing, nothing),
            Lines = [.. lines],
            Parcels = [],
            Details = new OrderDetails
            {
                ShippingAddress = order.Details.ShippingAddress,
                BillingAddress = order.Details.BillingAddress,
                Notes = [Note($"Replacement for {order.Number}", replacement.Key)],
                Tags = ["replacement"],
            },
        };
        return new DemoSale(order, new StoreReceipt(made.Id, made.Number, null, at), made);
    }

    private static DemoSale Return(RequestReturn wanted, StoreOrder order, Instant at)
    {
        foreach (var share in wanted.Lines)
        {
            var line = Line(order, share);
            if (share.Quantity > line.Shipped - line.Returned)
                throw new DemoRefusal($"Of “{line.Title}” only {line.Shipped - line.Returned} can come back.");
        }
        var back = new OrderReturn($"return-{wanted.Key}", ReturnState.Requested, at, [.. wanted.Lines.Select(share => new ReturnedLine(share.Line, share.Quantity, wanted.Reason))]);
        return new DemoSale(
            order with { ChangedAt = at, Return = ReturnState.Requested, Details = order.Details with { Returns = [.. order.Details.Returns, back] } },
            new StoreReceipt(back.Id, null, null, at));
    }

    private static StoreLine Line(StoreOrder order, LineShare share) =>
        order.Lines.FirstOrDefault(line => line.Id == share.Line) is { } line && share.Quantity > 0 && share.Quantity <= line.Quantity
            ? line
            : throw new DemoRefusal("The order has no such line, or fewer pieces of it.");

    private static List<(string Variant, int Pieces)> Stock(StoreOrder order, IReadOnlyList<LineShare> lines) =>
        [.. lines.Select(share => (Line(order, share).VariantId, share.Quantity)).Where(back => back.VariantId is not null).Select(back => (back.VariantId!, back.Quantity))];

    private static StoreOrder Noted(StoreOrder order, string key, string text, Instant at) =>
        order with { ChangedAt = at, Details = order.Details with { Notes = [.. order.Details.Notes, Note(text, key)] } };

    public static string Note(string? text, string key) => $"{text} [{key}]".TrimStart();
}
