namespace Regulars.Commerce.Stores;

/// <summary>Whether an order is paid. Payment, fulfilment and return are three things and are shown apart.</summary>
internal enum PaymentState
{
    Unpaid,
    Authorized,
    PartlyPaid,
    Paid,
    PartlyRefunded,
    Refunded,
    Cancelled,
}

/// <summary>How far an order's goods are.</summary>
internal enum FulfilmentState
{
    Unfulfilled,
    PartlySent,
    Sent,
    PartlyDelivered,
    Delivered,
    Cancelled,
}

/// <summary>Whether goods come back. An order has the state of the return that is least far.</summary>
internal enum ReturnState
{
    None,
    Requested,
    Received,
    Cancelled,
}
