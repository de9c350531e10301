using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Bench.Seeding.Bulk;

/// <summary>Rows of one table.</summary>
internal sealed record BulkRows(BulkTable Table, IReadOnlyList<object?[]> Rows);

/// <summary>What a unit of work would have saved, ready to be written in bulk: parents before children.</summary>
internal sealed record BulkBatch(WorkspaceId Workspace, IReadOnlyList<BulkRows> Tables, IReadOnlyList<SearchRow> Search)
{
    /// <summary>Takes everything that was added to the context, which is then of no more use.</summary>
    /// <param name="order">The order in which the program would have inserted rows of one table.</param>
    public static BulkBatch Of(RegularsDb db, IReadOnlyList<SearchRow> search, Func<object, long> order)
    {
        var tables = db.ChangeTracker.Entries().GroupBy(entry => entry.Metadata)
            .OrderBy(rows => rows.Key.GetForeignKeys().Count())
            .Select(rows =>
            {
                var table = new BulkTable(rows.Key);
                return new BulkRows(table, [.. rows.OrderBy(row => order(row.Entity)).Select(table.Values)]);
            });
        return new BulkBatch(db.Scope.Required, [.. tables], [.. search.OrderBy(row => row.At)]);
    }
}
