using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>A root that is changed as a whole: its version guards it, its events leave with its commit.</summary>
public abstract class Aggregate : IWorkspaceOwned
{
    private readonly List<IEvent> events = [];

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Counts the commits that changed it, from 1.</summary>
    public int Version { get; internal set; } = 1;

    internal IReadOnlyList<IEvent> Events => events;

    internal void ForgetEvents() => events.Clear();

    protected void Raise(IEvent happened) => events.Add(happened);
}
