using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Orders;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Questioning;

/// <summary>The order in question and its last parcel. Where that is not clear, nothing is filled in: nobody is told of a wrong order.</summary>
internal sealed class FillFromOrder(RegularsDb db, IConversationsOfCustomers conversations, IClock clock) : IFillVariables
{
    private const int MostItems = 5;

    public string Permission => Permissions.ReadOrders.Name;

    public IReadOnlyList<string> Names { get; } =
        ["order.number", "order.total", "order.items", "parcel.carrier", "parcel.tracking_number", "parcel.tracking_link"];

    public async Task<IReadOnlyDictionary<string, string>> Fill(WrittenInto place, CancellationToken ct)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await ChooseOrder.Look(place.Conversation, db, conversations, clock, ct) is not { Order: { } id }
            || await db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Parcels).AsSplitQuery().SingleOrDefaultAsync(order => order.Id == id, ct) is not { } order)
            return values;

        values["order.number"] = order.Number;
        values["order.total"] = Show(order.Totals.Total, place.Locale);
        var lines = order.Lines.OrderBy(line => line.Position).ToList();
        values["order.items"] = string.Join(", ", lines.Take(MostItems).Select(line => $"{line.Told.Quantity.ToString(CultureInfo.InvariantCulture)} × {line.Title}"))
            + (lines.Count > MostItems ? " …" : "");
        var parcel = order.Parcels.OrderByDescending(parcel => parcel.SentAt ?? Instant.MinValue).ThenByDescending(parcel => parcel.Position).FirstOrDefault()?.Told;
        if (parcel?.Carrier is { Length: > 0 } carrier)
            values["parcel.carrier"] = carrier;
        if (parcel?.TrackingNumber is { Length: > 0 } number)
            values["parcel.tracking_number"] = number;
        if (parcel?.TrackingPage is { } page)
            values["parcel.tracking_link"] = page.AbsoluteUri;
        return values;
    }

    private static string Show(Money money, string locale) =>
        $"{money.Amount.ToString($"N{Money.DigitsOf(money.Currency).ToString(CultureInfo.InvariantCulture)}", CultureInfo.GetCultureInfo(locale))}\u00a0{money.Currency}";
}
