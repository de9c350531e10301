using System.Text.Json;
using NodaTime;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>Asks for a return: of what was packed, and to where it was packed.</summary>
internal sealed class MedusaReturns(StoreHttp http, MedusaOrders orders)
{
    private const int Most = 200;

    private readonly MedusaBegun begun = new(http, "returns");

    public async Task<StoreReceipt> Do(RequestReturn act, CancellationToken ct)
    {
        var order = await orders.Read(act.Order, ct);
        if (await Ours(act, ct) is { } known)
        {
            if (known.IsWhole)
                return known.Told();
            await begun.Discard(known.Id, ct);
        }
        await orders.RefuseWhileChanged(act.Order, ct);
        var made = await http.Post<Answer>("/admin/returns", Beginning(act, order), ct);
        await begun.Finish(made.Return.Id, [("request-items", new { items = act.Lines.Select(line => Item(line, act)) })], ct);
        return await HalfDone.Go(true, async () => await Find(act, ct) ?? throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store took the return and does not show it."));
    }

    public async Task<StoreReceipt?> Find(RequestReturn act, CancellationToken ct) => await Ours(act, ct) is { IsWhole: true } whole ? whole.Told() : null;

    private async Task<Row?> Ours(RequestReturn act, CancellationToken ct)
    {
        var page = await http.Get<Page>(
            $"/admin/returns?order_id={Uri.EscapeDataString(act.Order)}&limit={Most}&fields=id,order_id,status,metadata,created_at", StoreStep.Read, ct);
        return page.Returns.Whole().FirstOrDefault(row => row.OrderId == act.Order && MedusaBegun.IsMarked(row.Metadata, act.Key));
    }

    private static Dictionary<string, object> Beginning(RequestReturn act, MedusaOrder order)
    {
        var body = new Dictionary<string, object>
        {
            ["order_id"] = act.Order,
            ["internal_note"] = MedusaActs.Signed(act.Reason.NotEmpty() ?? "Return", act.Key),
            ["metadata"] = MedusaBegun.Marked(act.Key),
        };
        if (order.Fulfillments.Whole().FirstOrDefault(parcel => parcel is { CanceledAt: null, LocationId: not null }) is { LocationId: { } location })
            body["location_id"] = location;
        return body;
    }

    private static object Item(LineShare line, RequestReturn act) => act.Reason.NotEmpty() is { } reason
        ? new { id = line.Line, quantity = line.Quantity, internalNote = reason }
        : new { id = line.Line, quantity = line.Quantity };

    private sealed record Answer(MedusaNamed Return);

    private sealed record Page(IReadOnlyList<Row?> Returns);

    private sealed record Row(string Id, string OrderId, string Status, DateTimeOffset CreatedAt, JsonElement Metadata = default)
    {
        public bool IsWhole => Status != "open";

        public StoreReceipt Told() => new(Id, null, null, Instant.FromDateTimeOffset(CreatedAt));
    }
}
