using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Http;

/// <summary>The address by which people outside reach this installation; links in mails begin with it.</summary>
public sealed class PublicUrl(RegularsDb db, Listeners listeners)
{
    private const string Setting = "public-url";

    /// <summary>What was set, else where this node listens. Without a slash at its end.</summary>
    public async Task<string> Read(CancellationToken ct) =>
        (await db.ReadSetting(Setting, ct) ?? listeners.Public.ToString()).TrimEnd('/');

    public Task Write(string url, CancellationToken ct) => db.WriteSetting(Setting, url.TrimEnd('/'), ct);

    /// <summary>Whether text can be a public address: http or https, a host, no query.</summary>
    public static bool IsValid(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
