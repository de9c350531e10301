namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa's own status of an order stays "pending" when it is paid, delivered or refunded; these three tell.</summary>
internal static class StatesFromMedusa
{
    /// <summary>By the money itself: Medusa calls an order refunded of which half was taken and a little given back.</summary>
    public static PaymentState Payment(MedusaOrder order, IReadOnlyList<MedusaPayment> payments)
    {
        var due = order.PaymentCollections.Whole().Sum(collection => collection.Amount);
        var captured = payments.Sum(payment => payment.Captures.Whole().Sum(capture => capture.Amount));
        var refunded = payments.Sum(payment => payment.Refunds.Whole().Sum(refund => refund.Amount));
        return (captured, refunded) switch
        {
            ( > 0, > 0) => refunded >= captured ? PaymentState.Refunded : PaymentState.PartlyRefunded,
            ( > 0, _) => captured >= due ? PaymentState.Paid : PaymentState.PartlyPaid,
            _ => Unpaid(order.PaymentStatus),
        };
    }

    public static FulfilmentState Fulfilment(MedusaOrder order) => (order.Status, order.FulfillmentStatus) switch
    {
        (_, "delivered") => FulfilmentState.Delivered,
        (_, "partially_delivered") => FulfilmentState.PartlyDelivered,
        (_, "shipped") => FulfilmentState.Sent,
        (_, "partially_shipped") => FulfilmentState.PartlySent,
        ("canceled", _) => FulfilmentState.Cancelled,
        // Packed is not sent; and what was packed and cancelled can be packed again.
        _ => FulfilmentState.Unfulfilled,
    };

    /// <summary>Of several returns the one that is least far; a cancelled one counts when there is no other.</summary>
    public static ReturnState Returns(IReadOnlyList<MedusaReturn> returns)
    {
        var states = returns.Where(WasAskedFor).Select(Return).ToHashSet();
        return new[] { ReturnState.Requested, ReturnState.Received, ReturnState.Cancelled }.FirstOrDefault(states.Contains, ReturnState.None);
    }

    /// <summary>One that staff began and did not confirm is none yet.</summary>
    public static bool WasAskedFor(MedusaReturn back) => back.Status != "open";

    public static ReturnState Return(MedusaReturn back) => back.Status switch
    {
        "received" => ReturnState.Received,
        "canceled" => ReturnState.Cancelled,
        _ => ReturnState.Requested,
    };

    private static PaymentState Unpaid(string status) => status switch
    {
        // Nothing was due.
        "captured" => PaymentState.Paid,
        "authorized" => PaymentState.Authorized,
        "canceled" => PaymentState.Cancelled,
        _ => PaymentState.Unpaid,
    };
}
