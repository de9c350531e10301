using System.Text.Json;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>An order as it is now, and the marks that acts leave on it.</summary>
internal sealed class MedusaOrders(StoreHttp http)
{
    public async Task<MedusaOrder?> Find(string id, CancellationToken ct)
    {
        var found = await http.Find<MedusaOrder.One>($"/admin/orders/{Uri.EscapeDataString(id)}?fields={MedusaOrder.Fields},metadata,*transactions", StoreStep.Read, ct);
        if (found is not null && found.Order.Id != id)
            throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store told of another order than the one that it was asked for.");
        return found is { Order: { IsDraftOrder: false } order } ? order : null;
    }

    public async Task<MedusaOrder> Read(string id, CancellationToken ct) =>
        await Find(id, ct) ?? throw MedusaActs.No("The store has no such order any more.");

    /// <summary>
    /// While staff put a return, claim, exchange or edit together, Medusa pays back and cancels payments, and then says no because its books cannot follow.
    /// </summary>
    public async Task RefuseWhileChanged(string id, CancellationToken ct)
    {
        var page = await http.Get<Changes>(
            $"/admin/orders/{Uri.EscapeDataString(id)}/changes?status[]=pending&status[]=requested&fields=id,status,change_type", StoreStep.Read, ct);
        if (page.OrderChanges.Whole().FirstOrDefault(change => change is { ChangeType: not null, Status: "pending" or "requested" }) is { } open)
            throw MedusaActs.No($"A change of this order was begun in the store and not confirmed ({open.ChangeType}). Confirm or discard it there first.");
    }

    /// <summary>Leaves the key on the order, with words beside it; other marks stay. A cancelled order takes none.</summary>
    /// <param name="address">Changed with it, if there is one.</param>
    public async Task Mark(string id, string key, string words, MedusaAddress? address, CancellationToken ct)
    {
        var metadata = new Dictionary<string, string> { [key] = words };
        object body = address is null ? new { metadata } : new { metadata, shippingAddress = address };
        var changed = await http.Post<Answer>($"/admin/orders/{Uri.EscapeDataString(id)}?fields=id", body, ct);
        if (changed.Order.Id != id)
            throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store told of another order than the one that was to be changed.");
    }

    public static bool IsMarked(MedusaOrder order, string key) => order.Metadata.ValueKind == JsonValueKind.Object && order.Metadata.TryGetProperty(key, out _);

    private sealed record Answer(MedusaNamed Order);

    private sealed record Changes(IReadOnlyList<Change?> OrderChanges);

    /// <param name="ChangeType">Null for what Medusa does for itself, in a moment.</param>
    private sealed record Change(string Id, string Status, string? ChangeType = null);
}
