using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Orders;

/// <summary>An order as its store told it last. It is never decided here: what a person changes is changed in the store and read again.</summary>
internal sealed class Order : Aggregate
{
    private readonly List<OrderLine> lines = [];
    private readonly List<Parcel> parcels = [];

    public Order(StoreId store, string externalId) => (Id, StoreId, ExternalId) = (TypedId.New<OrderId>(), store, externalId);

    private Order()
    {
    }

    public OrderId Id { get; private set; }

    public StoreId StoreId { get; private set; }

    /// <summary>The store's own id of it.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>When the store says that it changed last: what is older changes nothing.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>As people call it: <c>#10482</c>.</summary>
    public string Number { get; private set; } = "";

    public Instant PlacedAt { get; private set; }

    /// <summary>Null while nobody here is known to have ordered it.</summary>
    public CustomerId? CustomerId { get; private set; }

    /// <summary>The account at the store; null for a guest.</summary>
    public string? AccountId { get; private set; }

    /// <summary>Lower case.</summary>
    public string? Email { get; private set; }

    public string? CustomerName { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public long Total { get; private set; }

    public long Refunded { get; private set; }

    public PaymentState Payment { get; private set; }

    public FulfilmentState Fulfilment { get; private set; }

    public ReturnState Return { get; private set; }

    public Instant? CancelledAt { get; private set; }

    public OrderTotals Totals { get; private set; } = null!;

    public OrderDetails Details { get; private set; } = new();

    public IReadOnlyList<OrderLine> Lines => lines;

    public IReadOnlyList<Parcel> Parcels => parcels;

    /// <summary>How often something was begun with it.</summary>
    public int Engagements { get; private set; }

    /// <summary>Two who begin something with it at once meet here: the second decides again, on what the first has left.</summary>
    public void Engage() => Engagements++;

    public bool IsNewer(StoreOrder told) => lines.Count == 0 || told.ChangedAt > ChangedAt;

    public void Take(StoreOrder told, CustomerId? customer)
    {
        (ChangedAt, Number, PlacedAt, CustomerId) = (told.ChangedAt, told.Number, told.PlacedAt, customer);
        (AccountId, Email, CustomerName) = (told.CustomerId, told.Email?.Trim().ToLowerInvariant(), told.CustomerName);
        (Currency, Total, Refunded) = (told.Currency, told.Totals.Total.MinorUnits, told.Totals.Refunded.MinorUnits);
        (Payment, Fulfilment, Return, CancelledAt) = (told.Payment, told.Fulfilment, told.Return, told.CancelledAt);
        (Totals, Details) = (told.Totals, told.Details);
        Replace(lines, told.Lines.Select((line, position) => new OrderLine(Id, position, line)));
        Replace(parcels, told.Parcels.Select((parcel, position) => new Parcel(Id, position, parcel)));
    }

    private static void Replace<T>(List<T> old, IEnumerable<T> present)
    {
        old.Clear();
        old.AddRange(present);
    }
}
