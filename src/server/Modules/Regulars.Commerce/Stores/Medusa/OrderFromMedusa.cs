using NodaTime;
using Regulars.Contracts;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>An order in our words.</summary>
internal static class OrderFromMedusa
{
    public static StoreOrder Told(MedusaOrder order, Uri store, IReadOnlyDictionary<string, string> reasons)
    {
        var currency = MedusaMoney.Currency(order.CurrencyCode);
        var payments = PaymentsFromMedusa.Of(order);
        return new StoreOrder(
            order.Id,
            order.CustomDisplayId.NotEmpty() ?? $"#{order.DisplayId}",
            ChangedAt(order),
            Instant.FromDateTimeOffset(order.CreatedAt),
            currency,
            order.Customer is { HasAccount: true } account ? account.Id : null,
            order.Email.NotEmpty() ?? order.Customer?.Email.NotEmpty(),
            order.Customer?.Name ?? NameOn(order.ShippingAddress) ?? NameOn(order.BillingAddress),
            StatesFromMedusa.Payment(order, payments),
            StatesFromMedusa.Fulfilment(order),
            StatesFromMedusa.Returns(order.Returns.Whole()),
            order.CanceledAt is { } cancelled ? Instant.FromDateTimeOffset(cancelled) : null,
            TotalsFromMedusa.Told(order, payments, currency),
            [.. order.Items.Whole().Select(line => LineFromMedusa.Told(line, currency))],
            [.. order.Fulfillments.Whole().Where(parcel => parcel.CanceledAt is null).SelectMany(ParcelsFromMedusa.Told)],
            new OrderDetails
            {
                ShippingAddress = Address(order.ShippingAddress),
                BillingAddress = Address(order.BillingAddress),
                Discounts = TotalsFromMedusa.Discounts(order, currency),
                Taxes = TotalsFromMedusa.Taxes(order, currency),
                Payments = [.. payments.Select(payment => PaymentsFromMedusa.Told(payment, currency))],
                Refunds = [.. payments.SelectMany(payment => PaymentsFromMedusa.Refunds(payment, currency))],
                Returns = [.. order.Returns.Whole().Where(StatesFromMedusa.WasAskedFor).Select(back => Return(back, reasons))],
                Page = new Uri($"{store.AbsoluteUri.TrimEnd('/')}/app/orders/{Uri.EscapeDataString(order.Id)}"),
            });
    }

    /// <summary>Medusa does not count a payment or a refund as a change of the order itself.</summary>
    private static Instant ChangedAt(MedusaOrder order) => Instant.FromDateTimeOffset(
        order.PaymentCollections.Whole().Select(collection => collection.UpdatedAt)
            .Concat(order.Fulfillments.Whole().Select(parcel => parcel.UpdatedAt))
            .Concat(order.Returns.Whole().Select(back => back.UpdatedAt))
            .Append(order.UpdatedAt)
            .Max());

    private static OrderReturn Return(MedusaReturn back, IReadOnlyDictionary<string, string> reasons) => new(
        back.Id, StatesFromMedusa.Return(back), Instant.FromDateTimeOffset(back.CreatedAt),
        [.. back.Items.Whole().Select(item => new ReturnedLine(item.ItemId, LineFromMedusa.Pieces(item.Quantity), Reason(item, reasons)))]);

    private static string? Reason(MedusaReturnItem item, IReadOnlyDictionary<string, string> reasons) =>
        item.ReasonId is { } id && reasons.TryGetValue(id, out var label) ? label : item.Note.NotEmpty();

    private static string? NameOn(MedusaAddress? address) => MedusaRows.Joined(address?.FirstName, address?.LastName);

    private static PostalAddress? Address(MedusaAddress? from) => from is null
        ? null
        : new PostalAddress(
            NameOn(from), from.Company.NotEmpty(), from.Address1.NotEmpty(), from.Address2.NotEmpty(), from.PostalCode.NotEmpty(), from.City.NotEmpty(),
            from.Province.NotEmpty(), from.CountryCode.NotEmpty()?.ToUpperInvariant(), from.Phone.NotEmpty());
}
