namespace Regulars.Channels.Email.Oauth;

/// <summary>An app registration at a provider, with all that is known of the provider itself.</summary>
internal sealed record OauthRegistration(string Provider, string ClientId, string AuthorizationEndpoint, string TokenEndpoint, string Scope)
{
    private const string AnyTenant = "common";

    /// <summary>Null when something is missing, or an address is none that secrets may be sent to.</summary>
    public static OauthRegistration? Of(OauthRoutes.Request request) => request.Provider switch
    {
        "google" => new(
            "google", request.ClientId.Trim(), "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token", "https://mail.google.com/"),
        "microsoft" => Microsoft(request.ClientId.Trim(), request.Tenant?.Trim() is { Length: > 0 } tenant ? tenant : AnyTenant),
        _ => IsSafe(request.AuthorizationEndpoint) && IsSafe(request.TokenEndpoint)
            ? new("custom", request.ClientId.Trim(), request.AuthorizationEndpoint!, request.TokenEndpoint!, request.Scope?.Trim() ?? "")
            : null,
    };

    private static OauthRegistration? Microsoft(string clientId, string tenant) => tenant.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
        ? new(
            "microsoft", clientId, $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize", $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access")
        : null;

    /// <summary>A provider on this machine needs no encryption: nobody can listen.</summary>
    private static bool IsSafe(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;
}
