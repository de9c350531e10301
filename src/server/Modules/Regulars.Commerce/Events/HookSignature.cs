using System.Security.Cryptography;
using System.Text;

namespace Regulars.Commerce.Events;

/// <summary>Base64 of the HMAC-SHA256 of a body's bytes, as Shopify and WooCommerce sign and as our own subscriber file does.</summary>
internal static class HookSignature
{
    public static string Of(ReadOnlySpan<byte> body, string secret) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    /// <summary>In constant time. Its letters are compared: several of them decode to the same bytes.</summary>
    public static bool IsOf(ReadOnlySpan<byte> body, string secret, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(body, secret)), Encoding.UTF8.GetBytes(given));
}
