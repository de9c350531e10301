using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>Makes a workspace with its first brand in the caller's transaction, and enters it.</summary>
public static class OpenWorkspace
{
    public static BrandId Open(RegularsDb db, string name, string brand, bool isDemo, Actor by, IClock clock)
    {
        var workspace = TypedId.New<WorkspaceId>();
        db.Scope.Enter(workspace, by);
        db.Add(new Workspace(workspace, name, isDemo, clock.GetCurrentInstant()));
        db.Add(new WorkspaceCounters());
        var first = new Brand(TypedId.New<BrandId>(), brand);
        db.Add(first);
        return first.Id;
    }
}
