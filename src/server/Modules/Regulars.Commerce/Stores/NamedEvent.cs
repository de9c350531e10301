using System.Text.Json;

namespace Regulars.Commerce.Stores;

/// <summary>A body <c>{"name": "order.updated", "data": {"id": …}, "at": …}</c>, as our own subscriber file posts it.</summary>
internal static class NamedEvent
{
    /// <summary>What names the order as <c>order_id</c>, or is about an order and names it as <c>id</c>. Never fails.</summary>
    public static StoreEvent Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || StoreEvent.Plain(Text(json.RootElement, "name")) is not { } topic)
                return StoreEvent.Unknown;
            if (!json.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
                return new StoreEvent(topic, null);
            var order = Text(data, "order_id") ?? (topic.StartsWith("order.", StringComparison.Ordinal) ? Text(data, "id") : null);
            return new StoreEvent(topic, StoreEvent.PlainId(order));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return StoreEvent.Unknown;
        }
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
