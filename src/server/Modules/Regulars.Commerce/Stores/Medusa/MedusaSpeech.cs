using System.Text;
using System.Text.Json;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>How a Medusa 2 speaks.</summary>
internal static class MedusaSpeech
{
    private static readonly StoreSpeech Speech = new()
    {
        Json = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        },
        NotFoundType = "not_found",
        WrongKey = "The store does not know this key. It must be a secret API key that was not revoked.",
        NothingHere = "The store has nothing at this place. Is the address that of Medusa 2 itself, without a path of its pages?",
        WebPage = "The store answered with a web page. Is the address that of Medusa itself, not of the shop or its admin pages?",
        Unreadable = "The store's answer cannot be read: it is cut, or not what a Medusa 2 says.",
    };

    public static StoreHttp With(IHttpClientFactory clients, StoreAccess access) =>
        new(clients, access.Address, $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{access.Key}:"))}", Speech);
}
