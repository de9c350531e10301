using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.Platform.Http;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Security;

/// <summary>Marks on routes: every one says what it requires, or that it is public.</summary>
public static class Access
{
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(permission)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Anybody may call it, signed in or not.</summary>
    public static RouteHandlerBuilder IsPublic(this RouteHandlerBuilder route) => route.WithMetadata(PublicMark.Instance);

    internal sealed class PublicMark
    {
        public static PublicMark Instance { get; } = new();
    }
}

/// <summary>Recognises the caller and lets them through, or not, before anything of the request is read.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, RateLimits limits)
{
    private static readonly Error Unauthenticated = new("unauthenticated", "Sign in, or send a token as 'Authorization: Bearer …'.");
    private static readonly Error Csrf = new("csrf", "A request with a cookie that changes something needs the header X-Regulars.", ErrorKind.Forbidden);

    public async Task InvokeAsync(HttpContext http)
    {
        // The framework's own answers, such as 405 and 415, are endpoints without a route.
        var metadata = (http.GetEndpoint() as RouteEndpoint)?.Metadata;
        var permission = metadata?.GetMetadata<Permission>();
        var isApi = http.Request.Path.StartsWithSegments("/api");
        if (permission is null && metadata?.GetMetadata<Access.PublicMark>() is null && metadata is not null && isApi)
            throw new InvalidOperationException("This route says neither what it requires nor that it is public.");

        var refusal = permission is null ? null : await Refusal(http, permission);
        // Refusals count too: who guesses tokens runs into the limit of their address.
        if (isApi && !await limits.Admit(http))
            return;
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(http);
            return;
        }
        await next(http);
    }

    private static async Task<Refused?> Refusal(HttpContext http, Permission permission)
    {
        var callers = http.RequestServices.GetRequiredService<IRecogniseCallers>();
        if (await callers.Recognise(http, http.RequestAborted) is not { } caller)
            return new Refused(Unauthenticated, StatusCodes.Status401Unauthorized);

        http.Features.Set(caller);
        http.RequestServices.GetRequiredService<WorkspaceScope>().Enter(caller.Workspace, caller.Actor);
        if (caller.IsCookie && !IsSafe(http.Request.Method) && !http.Request.Headers.ContainsKey("X-Regulars"))
            return new Refused(Csrf);
        return caller.May(permission) ? null : new Refused(CommonErrors.Forbidden);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
