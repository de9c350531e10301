using System.Security.Cryptography;
using System.Text.Json;
using Regulars.Channels.Email.Fetching;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Oauth;

/// <summary>What goes to the provider and comes back: whose sign-in it is, readable to us alone.</summary>
internal sealed record OauthState(string Account, string Mark)
{
    public AccountKey Key => AccountKey.Parse(Account, null);

    public string Seal(Secrets secrets) => secrets.Protect(JsonSerializer.Serialize(this));

    /// <summary>Null when we have not made it.</summary>
    public static OauthState? Open(string? text, Secrets secrets)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<OauthState>(secrets.Reveal(text));
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
