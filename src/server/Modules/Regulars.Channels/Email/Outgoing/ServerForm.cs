using System.ComponentModel.DataAnnotations;
using Regulars.Contracts;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>What people type about a server, whoever it belongs to.</summary>
internal static class ServerForm
{
    /// <param name="Password">Left out, the stored one stays.</param>
    /// <param name="PerMinute">How many answers go out in a minute; null sets no limit.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(255)] string Host,
        [property: Range(1, 65535)] int Port,
        [property: AllowedValues("none", "starttls", "tls")] string Security,
        [property: MaxLength(320)] string? Username = null,
        [property: MaxLength(1000)] string? Password = null,
        [property: Range(1, 6000)] int? PerMinute = null);

    /// <summary>Null when it was taken over.</summary>
    public static Error? Apply(this ServerSetting server, Request request, Secrets secrets)
    {
        var username = Username(request);
        var password = username is null ? null
            : request.Password is { Length: > 0 } given ? secrets.Protect(given)
            : server.ProtectedPassword;
        if (username is not null && password is null)
            return EmailErrors.PasswordMissing;
        server.Set(request.Host.Trim(), request.Port, request.Security, username, password, request.PerMinute);
        return null;
    }

    /// <summary>The same for a server that is signed in to by a token, which says who signs in.</summary>
    public static Error? ApplyWithoutPassword(this ServerSetting server, Request request)
    {
        if (Username(request) is not { } username)
            return EmailErrors.UsernameMissing;
        server.Set(request.Host.Trim(), request.Port, request.Security, username, null, request.PerMinute);
        return null;
    }

    private static string? Username(Request request) => string.IsNullOrWhiteSpace(request.Username) ? null : request.Username.Trim();
}
