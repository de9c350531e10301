using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A fulfilment is a parcel for each of its labels. Medusa names no carrier.</summary>
internal static class ParcelsFromMedusa
{
    public static IEnumerable<StoreParcel> Told(MedusaFulfillment from)
    {
        var labels = from.Labels.Whole();
        return labels.Count == 0 ? [Told(from, null)] : labels.Select(label => Told(from, label));
    }

    private static StoreParcel Told(MedusaFulfillment from, MedusaLabel? label) => new(
        label?.Id ?? from.Id, label?.TrackingNumber.NotEmpty(), null, label?.TrackingUrl.WebAddress(), At(from.ShippedAt), At(from.DeliveredAt),
        [.. Event("packed", from.PackedAt), .. Event("sent", from.ShippedAt), .. Event("delivered", from.DeliveredAt)]);

    private static IEnumerable<ParcelEvent> Event(string kind, DateTimeOffset? at) => At(at) is { } happened ? [new ParcelEvent(kind, happened, null, null)] : [];

    private static Instant? At(DateTimeOffset? at) => at is { } known ? Instant.FromDateTimeOffset(known) : null;
}
