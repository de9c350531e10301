using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Workspaces;

/// <summary>Settings of workspaces that every mail would have to read. Another node may go by old ones for 30 seconds after a change.</summary>
public sealed class KeptByWorkspace<T>(IClock clock) where T : class
{
    private const int Most = 1000;
    private static readonly Duration Kept = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<WorkspaceId, (T Value, Instant Until)> known = new();
    private int generation;

    /// <summary>Take it before reading: what was read before a change is not kept after it.</summary>
    public int Generation => Volatile.Read(ref generation);

    public T? Find(WorkspaceId workspace) => known.TryGetValue(workspace, out var found) && found.Until > clock.GetCurrentInstant() ? found.Value : null;

    public T Keep(WorkspaceId workspace, T value, int readIn)
    {
        if (known.Count >= Most)
            known.Clear();
        known[workspace] = (value, clock.GetCurrentInstant() + Kept);
        if (readIn != Generation)
            known.TryRemove(workspace, out _);
        return value;
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref generation);
        known.Clear();
    }
}

/// <summary>For routes that change what is kept.</summary>
public static class ForgetsFilter
{
    /// <summary>Stands before <c>Writes()</c>, so that it runs after the commit: before it the old state could be read again.</summary>
    public static RouteHandlerBuilder Forgets<T>(this RouteHandlerBuilder route) where T : class => route.AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        context.HttpContext.RequestServices.GetRequiredService<KeptByWorkspace<T>>().ForgetAll();
        return result;
    });
}
