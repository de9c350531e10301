using NodaTime;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Workspaces;

/// <summary>The tenant. A demo workspace never sends anything outside.</summary>
public sealed class Workspace
{
    public Workspace(WorkspaceId id, string name, bool isDemo, Instant createdAt) =>
        (Id, Name, IsDemo, CreatedAt) = (id, name, isDemo, createdAt);

    public WorkspaceId Id { get; private set; }

    public string Name { get; private set; }

    public bool IsDemo { get; private set; }

    public Instant CreatedAt { get; private set; }

    public int Version { get; private set; } = 1;

    public void Rename(string name) => (Name, Version) = (name, Version + 1);
}
