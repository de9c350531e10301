using System.Globalization;
using NodaTime;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>Makes codes for one use. The key is their campaign's, for a promotion has no place for it and a campaign says until when.</summary>
internal sealed class MedusaCodes(StoreHttp http)
{
    public async Task<StoreReceipt> Do(OfferDiscount act, CancellationToken ct)
    {
        if (await Named(act.Code, ct) is { } known)
            return known.IsOf(act) ? known.Told() : throw MedusaActs.No($"The store has a code {act.Code} already.");
        var made = await http.Post<Answer>($"/admin/promotions?fields={Row.Fields}", Promotion(act), ct);
        return made.Promotion.IsOf(act)
            ? made.Promotion.Told()
            : throw new StoreException(StoreFault.Broken, StoreStep.Act, "The store took the code and tells of another.");
    }

    public async Task<StoreReceipt?> Find(OfferDiscount act, CancellationToken ct) => await Named(act.Code, ct) is { } known && known.IsOf(act) ? known.Told() : null;

    private async Task<Row?> Named(string code, CancellationToken ct)
    {
        var page = await http.Get<Page>($"/admin/promotions?code={Uri.EscapeDataString(code)}&fields={Row.Fields}", StoreStep.Read, ct);
        return page.Promotions.Whole().FirstOrDefault(row => row.Code == code);
    }

    private static object Promotion(OfferDiscount act) => new
    {
        code = act.Code,
        type = "standard",
        status = "active",
        isAutomatic = false,
        // An amount without tax would take off more than was promised wherever tax is added to prices.
        isTaxInclusive = act.Amount is not null,
        limit = 1,
        applicationMethod = Method(act),
        rules = act.Customer is null ? [] : new[] { new { attribute = "customer.id", @operator = "in", values = new[] { act.Customer } } },
        campaign = new { name = act.Code, campaignIdentifier = act.Key, endsAt = act.ExpiresAt?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
    };

    /// <summary>A percentage with a currency would hold in that one only.</summary>
    private static object Method(OfferDiscount act) => (act.Percent, act.Amount) switch
    {
        ({ } percent, null) => new { type = "percentage", targetType = "order", value = (decimal)percent },
        (null, { } amount) => new { type = "fixed", targetType = "order", value = amount.Amount, currencyCode = amount.Currency.ToLowerInvariant() },
        _ => throw MedusaActs.No("A code takes off either a percentage or an amount."),
    };

    private sealed record Answer(Row Promotion);

    private sealed record Page(IReadOnlyList<Row?> Promotions);

    private sealed record Row(string Id, string Code, DateTimeOffset CreatedAt, Campaign? Campaign = null)
    {
        public const string Fields = "id,code,created_at,campaign.campaign_identifier";

        public bool IsOf(OfferDiscount act) => Code == act.Code && Campaign?.CampaignIdentifier == act.Key;

        public StoreReceipt Told() => new(Id, Code, null, Instant.FromDateTimeOffset(CreatedAt));
    }

    private sealed record Campaign(string CampaignIdentifier);
}
