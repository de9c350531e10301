using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Regulars.Platform.Startup;

/// <summary>
/// Gives the trace of a request its name and what became of it, which ASP.NET Core 10 leaves to others. It has the route's pattern and never the path:
/// links of invitations and new passwords end with their secret.
/// </summary>
internal static class NamedRequests
{
    public static IApplicationBuilder UseNamedRequests(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Telemetry.Source.HasListeners() && http.Features.Get<IHttpActivityFeature>()?.Activity is { } activity)
        {
            http.Response.OnStarting(() =>
            {
                Describe(activity, http);
                return Task.CompletedTask;
            });
        }
        return next(http);
    });

    private static void Describe(Activity activity, HttpContext http)
    {
        // Where something broke, the answer is another's, and the route stands with the error.
        var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = $"{http.Request.Method} {route}".TrimEnd();
        activity.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            activity.SetStatus(ActivityStatusCode.Error);
    }
}
