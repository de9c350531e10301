using Microsoft.Extensions.Options;
using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Http;

/// <summary>The address by which people outside reach this installation; links in mails begin with it.</summary>
public sealed class PublicUrl(RegularsDb db, Listeners listeners, IOptions<RegularsOptions> options)
{
    private const string Setting = "public-url";

    /// <summary>What was set, else where this node listens. Without a slash at its end.</summary>
    public async Task<string> Read(CancellationToken ct) => await Find(ct) ?? Listening.ToString().TrimEnd('/');

    /// <summary>What was set, if anything was.</summary>
    public Task<string?> Find(CancellationToken ct) => db.ReadSetting(Setting, ct);

    public Task Write(string url, CancellationToken ct) => db.WriteSetting(Setting, url.TrimEnd('/'), ct);

    /// <summary>Whether text can be a public address: http or https, a host, no query.</summary>
    public static bool IsValid(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    /// <summary>Commands run before anything listens; only a port chosen by the system is not known until then.</summary>
    private Uri Listening => options.Value.Port == 0
        ? listeners.Public
        : new UriBuilder(Uri.UriSchemeHttp, options.Value.Listen, options.Value.Port).Uri;
}
