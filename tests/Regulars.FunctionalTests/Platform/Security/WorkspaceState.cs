using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>
/// What tells whether anything was written: how many rows of each kind a workspace has, and the last number of its feed. The clock's own rows do not count: a recurring job
/// comes when it is due.
/// </summary>
internal static class WorkspaceState
{
    private static readonly MethodInfo CountOf = typeof(WorkspaceState).GetMethod(nameof(Count), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static async Task<string> Of(TestWorkspace workspace)
    {
        var feed = (await workspace.As(Role.Owner).GetAsync("feed").Gives(200)).GetProperty("last").GetInt64();
        var rows = await workspace.Read(async db =>
        {
            var counts = new List<string>();
            foreach (var kind in db.Model.GetEntityTypes().Where(kind => typeof(IWorkspaceOwned).IsAssignableFrom(kind.ClrType) && kind.ClrType.Name is not ("JobMark" or nameof(OutboxRow))))
                counts.Add($"{kind.ClrType.Name} {await (Task<int>)CountOf.MakeGenericMethod(kind.ClrType).Invoke(null, [db])!}");
            counts.Add($"OutboxRow {await db.Set<OutboxRow>().CountAsync(row => row.Consumer != "RunJobWhenDue")}");
            return string.Join(", ", counts);
        });
        return $"{rows}, feed {feed}";
    }

    private static Task<int> Count<T>(RegularsDb db) where T : class => db.Set<T>().CountAsync();
}
