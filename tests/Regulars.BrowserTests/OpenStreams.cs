using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Regulars.BrowserTests;

/// <summary>Counts, at the host's door, the streams that each session holds open.</summary>
public sealed class OpenStreams : IStartupFilter
{
    private readonly ConcurrentDictionary<string, int> open = new();

    public int Of(string secret) => open.GetValueOrDefault(secret);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, then) =>
        {
            if (!IsStream(http.Request))
            {
                await then(http);
                return;
            }
            var secret = http.Request.Cookies["regulars"] ?? "";
            open.AddOrUpdate(secret, 1, (_, count) => count + 1);
            try
            {
                await then(http);
            }
            finally
            {
                open.AddOrUpdate(secret, 0, (_, count) => count - 1);
            }
        });
        next(app);
    };

    private static bool IsStream(HttpRequest request) =>
        request.Path == "/api/v1/feed" && request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
}
