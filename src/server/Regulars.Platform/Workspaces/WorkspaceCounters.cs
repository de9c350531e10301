using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>The running numbers of a workspace, in one row so that a commit locks once.</summary>
internal sealed class WorkspaceCounters : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; init; }

    public long Feed { get; private set; }

    public int Conversations { get; private set; } = FirstNumber - 1;

    /// <summary>A shop's first conversation is no smaller a matter than its thousandth.</summary>
    private const int FirstNumber = 1001;

    /// <summary>The last of that many numbers for new conversations. It holds the row until the commit.</summary>
    public static async Task<int> TakeConversations(RegularsDb db, int count, CancellationToken ct)
    {
        var workspace = db.Scope.Required;
        var rows = await db.Set<WorkspaceCounters>()
            .FromSql($"UPDATE workspace_counters SET conversations = conversations + {count} WHERE workspace_id = {db.Key(workspace)} RETURNING *")
            .IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).AsNoTracking().ToListAsync(ct);
        return rows[0].Conversations;
    }
}
