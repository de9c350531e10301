using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>
/// How somebody outside finds the workspace they mean: by a mailbox's address, a token, an invitation. The one table, beside accounts, that is
/// read before a workspace is known; secrets in it are hashes.
/// </summary>
public sealed class Door(string kind, string key, WorkspaceId workspace, Guid target)
{
    public string Kind { get; private set; } = kind;

    public string Key { get; private set; } = key;

    public WorkspaceId Workspace { get; private set; } = workspace;

    /// <summary>The id of what stands behind it: mailbox, token, agent.</summary>
    public Guid Target { get; private set; } = target;
}

/// <summary>Finds, opens and shuts doors.</summary>
public static class Doors
{
    public static async Task<Door?> FindDoor(this RegularsDb db, string kind, string key, CancellationToken ct) =>
        await db.Set<Door>().AsNoTracking().SingleOrDefaultAsync(door => door.Kind == kind && door.Key == key, ct);

    public static void OpenDoor(this RegularsDb db, string kind, string key, Guid target) =>
        db.Add(new Door(kind, key, db.Scope.Required, target));

    public static Task ShutDoors(this RegularsDb db, string kind, Guid target, CancellationToken ct)
    {
        var workspace = db.Scope.Required;
        return db.Set<Door>().Where(door => door.Kind == kind && door.Workspace == workspace && door.Target == target).ExecuteDeleteAsync(ct);
    }
}
