using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>Puts the scope's workspace on every new row, and on no other's. Outside any workspace nothing can be written.</summary>
internal static class WorkspaceStamp
{
    /// <summary>Before the row is tracked: a value generator would leave columns of foreign keys unknown.</summary>
    public static void Put(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking.State != EntityState.Added || tracking.Entry.Entity is not IWorkspaceOwned row)
            return;
        var mine = ((RegularsDb)tracking.Entry.Context).Scope.Required;
        if (row.WorkspaceId == default)
            tracking.Entry.Property(nameof(IWorkspaceOwned.WorkspaceId)).CurrentValue = mine;
        else if (row.WorkspaceId != mine)
            throw new InvalidOperationException($"A {tracking.Entry.Metadata.ShortName()} of another workspace cannot be written here.");
    }
}
