using System.Text.Json;
using NodaTime;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>
/// Sends again by a claim, which is Medusa's own word for it: the goods stand on the same order at no price and are reserved. Without a price of its own Medusa would ask for the
/// full one again.
/// </summary>
internal sealed class MedusaReplacements(StoreHttp http, MedusaOrders orders)
{
    private const int Most = 200;

    private readonly MedusaBegun begun = new(http, "claims");

    public async Task<StoreReceipt> Do(SendReplacement act, CancellationToken ct)
    {
        var order = await orders.Read(act.Order, ct);
        if (await Ours(act, ct) is { } known)
        {
            if (known.IsWhole)
                return known.Told();
            await begun.Discard(known.Id, ct);
        }
        var goods = act.Lines.Select(line => (Share: line, Variant: VariantOf(line, order))).ToList();
        await orders.RefuseWhileChanged(act.Order, ct);
        var note = MedusaActs.Signed(act.Reason.NotEmpty() ?? "Replacement", act.Key);
        var made = await http.Post<Answer>("/admin/claims", new { type = "replace", orderId = act.Order, internalNote = note, metadata = MedusaBegun.Marked(act.Key) }, ct);
        var claimed = new { items = goods.Select(one => new { id = one.Share.Line, quantity = one.Share.Quantity }) };
        var sent = new { items = goods.Select(one => new { variantId = one.Variant, quantity = one.Share.Quantity, unitPrice = 0 }) };
        await begun.Finish(made.Claim.Id, [("claim-items", claimed), ("outbound/items", sent)], ct);
        return await HalfDone.Go(true, async () => await Find(act, ct) ?? throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store took the claim and does not show it."));
    }

    public async Task<StoreReceipt?> Find(SendReplacement act, CancellationToken ct) => await Ours(act, ct) is { IsWhole: true } whole ? whole.Told() : null;

    private static string VariantOf(LineShare share, MedusaOrder order)
    {
        var line = order.Items.Whole().FirstOrDefault(line => line.Id == share.Line) ?? throw MedusaActs.No("The order has no such line.");
        if (share.Quantity <= 0 || share.Quantity > line.Detail.ShippedQuantity)
            throw MedusaActs.No($"Of \"{line.Title}\" {LineFromMedusa.Pieces(line.Detail.ShippedQuantity)} were sent: no more can be sent again.");
        return line.VariantId.NotEmpty() ?? throw MedusaActs.No($"\"{line.Title}\" is none of the store's products: it cannot be sent again.");
    }

    private async Task<Row?> Ours(SendReplacement act, CancellationToken ct)
    {
        var page = await http.Get<Page>(
            $"/admin/claims?order_id={Uri.EscapeDataString(act.Order)}&limit={Most}&fields=id,order_id,metadata,created_at,*additional_items", StoreStep.Read, ct);
        return page.Claims.Whole().FirstOrDefault(row => row.OrderId == act.Order && MedusaBegun.IsMarked(row.Metadata, act.Key));
    }

    private sealed record Answer(MedusaNamed Claim);

    private sealed record Page(IReadOnlyList<Row?> Claims);

    /// <summary>A claim has its items from the moment on at which it is confirmed.</summary>
    private sealed record Row(string Id, string OrderId, DateTimeOffset CreatedAt, JsonElement Metadata = default, IReadOnlyList<MedusaNamed?>? AdditionalItems = null)
    {
        public bool IsWhole => AdditionalItems is { Count: > 0 };

        public StoreReceipt Told() => new(Id, null, null, Instant.FromDateTimeOffset(CreatedAt));
    }
}
