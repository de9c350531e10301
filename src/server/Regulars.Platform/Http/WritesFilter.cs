using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Http;

/// <summary>
/// Runs a handler in one transaction and commits rows, facts, audit, idempotency row, outbox and feed together. When another transaction was
/// first it runs again in a fresh scope: what was bound from the request is kept, services are new. A refusal leaves nothing behind.
/// </summary>
public static class WritesFilter
{
    /// <param name="keyRequired">Something is sent or costs money: without an Idempotency-Key the answer is 400.</param>
    /// <param name="showsSecret">The answer shows something that is stored as a hash only: what is kept of it is encrypted.</param>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route, bool keyRequired = false, bool showsSecret = false)
    {
        var mark = new WritesMark(keyRequired, showsSecret);
        return route
            .AddEndpointFilterFactory((context, next) => Create(context, next, mark))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata(mark);
    }

    private static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next, WritesMark mark)
    {
        var isService = context.ApplicationServices.GetRequiredService<IServiceProviderIsService>();
        var services = context.MethodInfo.GetParameters()
            .Select((parameter, at) => (parameter.ParameterType, At: at))
            .Where(parameter => isService.IsService(parameter.ParameterType)).ToArray();
        return invocation => Run(invocation, next, services, mark);
    }

    private static async ValueTask<object?> Run(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, (Type ParameterType, int At)[] parameters, WritesMark mark)
    {
        var http = invocation.HttpContext;
        if (!IdempotencyKey.TryRead(http, invocation.Arguments, parameters.Select(p => p.At), mark.IsKeyRequired, out var key, out var refusal))
            return refusal;

        // A public route enters its workspace on the way: the next try of it would not find what was kept there.
        var home = http.RequestServices.GetRequiredService<WorkspaceScope>();
        if (home.Workspace is null)
            key = null;
        var start = (home.Workspace, home.Actor);

        var transactions = http.RequestServices.GetRequiredService<Transactions>();
        for (var attempt = 1; ; attempt++)
        {
            await using var fresh = attempt == 1 ? null : new FreshScope(http.RequestServices, start);
            var services = fresh?.Services ?? http.RequestServices;
            if (fresh is not null)
            {
                foreach (var parameter in parameters)
                    invocation.Arguments[parameter.At] = services.GetRequiredService(parameter.ParameterType);
            }
            try
            {
                return await RunOnce(invocation, next, services, key, mark, alone: attempt > 1);
            }
            catch (Exception exception) when (attempt < Transactions.Tries && transactions.IsRace(exception))
            {
            }
        }
    }

    private static async Task<object?> RunOnce(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, IServiceProvider services, IdempotencyKey? key, WritesMark mark,
        bool alone)
    {
        var ct = invocation.HttpContext.RequestAborted;
        await using var unit = services.GetRequiredService<UnitOfWork>();
        await unit.Begin(ct, alone);

        var kept = services.GetRequiredService<KeptAnswers>();
        if (key is not null && await kept.Find(key, ct) is { } answer)
            return answer;

        var result = Innermost(await next(invocation));
        // The same request may have been done while this one looked: then it was refused for what it did itself.
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 })
            return key is null ? result : await kept.Find(key, ct) ?? result;
        if (key is not null)
            kept.Keep(key, result, mark.ShowsSecret);
        await unit.Commit(ct);
        return result;
    }

    private static object? Innermost(object? result) => result is INestedHttpResult nested ? Innermost(nested.Result) : result;

    private sealed class FreshScope : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope;

        public FreshScope(IServiceProvider request, (WorkspaceId? Workspace, Actor Actor) start)
        {
            scope = request.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            if (start.Workspace is { } workspace)
                Services.GetRequiredService<WorkspaceScope>().Enter(workspace, start.Actor);
        }

        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

/// <summary>On routes that change something.</summary>
internal sealed record WritesMark(bool IsKeyRequired, bool ShowsSecret);
