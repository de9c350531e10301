using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using System.Net;

namespace Regulars.Platform.Startup;

/// <summary>The public listener, and a second one on loopback that only the mailroom uses.</summary>
public sealed class Listeners(IServer server)
{
    public const string InternalPrefix = "/internal";

    /// <summary>Where people and programs reach this node; known once it has started.</summary>
    public Uri Public => At(0);

    public Uri Internal => At(1);

    internal static void Configure(KestrelServerOptions kestrel, RegularsOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 40 * 1024 * 1024;
        kestrel.Listen(IPAddress.Parse(options.Listen), options.Port);
        kestrel.Listen(IPAddress.Loopback, 0);
    }

    internal static void KeepApart(WebApplication app, Listeners listeners) => app.Use(async (http, next) =>
    {
        var isInternal = http.Request.Path.StartsWithSegments(InternalPrefix, StringComparison.OrdinalIgnoreCase);
        if (isInternal != (http.Connection.LocalPort == listeners.Internal.Port))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await next(http);
    });

    private Uri At(int index) => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(index));
}
