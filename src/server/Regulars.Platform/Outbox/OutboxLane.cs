using Regulars.Contracts;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Outbox;

/// <summary>Leased rows that run one after the other, in order.</summary>
internal sealed record OutboxLane(IReadOnlyList<OutboxRow> Rows)
{
    /// <summary>Whether two may share a transaction: both have one row, and run for the same actor.</summary>
    public bool GoesWith(OutboxLane other) => Rows.Count == 1 && other.Rows.Count == 1 && Scope == other.Scope;

    private (WorkspaceId Workspace, Actor Actor, int Depth, bool IsHistoric) Scope => (Rows[0].WorkspaceId, Rows[0].Actor, Rows[0].Depth, Rows[0].IsHistoric);

    public static IEnumerable<OutboxLane> Of(IEnumerable<OutboxRow> rows) => rows
        .GroupBy(row => (row.WorkspaceId, row.Lane ?? row.Id.ToString()))
        .Select(lane => new OutboxLane([.. lane.OrderBy(row => row.Position)]));
}
