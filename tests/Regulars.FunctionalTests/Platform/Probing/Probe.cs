using System.Collections.Concurrent;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>Reacts as the script says.</summary>
internal sealed class Probe(ProbeScript script, WorkspaceScope scope, IServiceProvider services) : IReactTo<Probed>
{
    public Task React(Probed happened, CancellationToken ct) => script.Play(scope.Required, happened.Name, services);
}

/// <summary>The same, of what happens now.</summary>
internal sealed class PresentProbe(ProbeScript script, WorkspaceScope scope, IServiceProvider services) : IReactTo<Announced>
{
    public Task React(Announced happened, CancellationToken ct) => script.Play(scope.Required, happened.Name, services);
}

/// <summary>What probes did, and what they are to do.</summary>
public sealed class ProbeScript
{
    private readonly ConcurrentQueue<(WorkspaceId Workspace, string Name)> played = new();
    private readonly ConcurrentDictionary<(WorkspaceId, string), Func<IServiceProvider, Task>> lines = new();

    public IReadOnlyList<string> PlayedIn(WorkspaceId workspace) => [.. played.Where(p => p.Workspace == workspace).Select(p => p.Name)];

    public void When(WorkspaceId workspace, string name, Func<IServiceProvider, Task> then) => lines[(workspace, name)] = then;

    /// <summary>Fails so many times, then goes well.</summary>
    public void Fail(WorkspaceId workspace, string name, int times) => When(workspace, name, _ =>
        times-- > 0 ? throw new InvalidOperationException($"{name} fails") : Task.CompletedTask);

    internal async Task Play(WorkspaceId workspace, string name, IServiceProvider services)
    {
        played.Enqueue((workspace, name));
        if (lines.GetValueOrDefault((workspace, name)) is { } then)
            await then(services);
    }
}
