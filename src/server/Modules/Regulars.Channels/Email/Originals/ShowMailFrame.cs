using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Originals;

/// <summary>An empty page for a mail whose reader asked for its pictures: the only one of ours that may load any from elsewhere, and it can run nothing.</summary>
internal static class ShowMailFrame
{
    private const string Policy =
        "default-src 'none'; img-src 'self' data: blob: https: http:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
        "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mails/frame", Handle)
        .Requires(Permissions.ReadMails)
        .WithName(nameof(ShowMailFrame));

    internal static ContentHttpResult Handle(HttpContext http)
    {
        http.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        return TypedResults.Content("<!doctype html><meta charset=\"utf-8\"><body>", "text/html; charset=utf-8");
    }
}
