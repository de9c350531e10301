using System.Text.Json;
using Regulars.Platform;

namespace Regulars.Commerce.Stores;

/// <summary>Where platforms differ that speak JSON over HTTP.</summary>
internal sealed record StoreSpeech
{
    public static readonly StoreSpeech Plain = new();

    public JsonSerializerOptions Json { get; init => field = Cleaned(value); } = Cleaned(Platform.Json.Stored);

    /// <summary>The <c>type</c> of a 404 that is the store's own word; null: every 404 is.</summary>
    public string? NotFoundType { get; init; }

    public string WrongKey { get; init; } = "The store does not take this key.";

    public string NothingHere { get; init; } = "The store has nothing at this place. Is the address its own?";

    public string WebPage { get; init; } = "The store answered with a web page. Is the address its own?";

    public string Unreadable { get; init; } = "The store's answer cannot be read: it is cut, or makes no sense.";

    private static JsonSerializerOptions Cleaned(JsonSerializerOptions json) => new(json) { Converters = { new StoreText() } };
}
