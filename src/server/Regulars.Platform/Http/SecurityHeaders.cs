using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Regulars.Platform.Http;

/// <summary>Headers that keep a page from running what is not ours and from being framed.</summary>
internal static class SecurityHeaders
{
    /// <summary>Styles are set by script on elements (positions of lists and menus), which this rule calls inline.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Put on as the answer starts: an error's answer has them too, and a route that set a stricter one keeps it.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Put(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Put(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (http.Request.IsHttps)
            headers.TryAdd(HeaderNames.StrictTransportSecurity, "max-age=31536000");
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
    }
}
