using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Search;

/// <summary>Which row of the text index stands for what. The index itself is each engine's own and made by its migrations.</summary>
internal sealed class SearchedRow : IWorkspaceOwned
{
    public long RowId { get; init; }

    public WorkspaceId WorkspaceId { get; init; }

    public ConversationId ConversationId { get; init; }

    public MessageId? MessageId { get; init; }
}

internal sealed class SearchModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<SearchedRow>(row =>
    {
        row.ToTable("search_rows");
        // The text index hangs on this number; it is the one key without a workspace, and is never given out.
        row.HasKey(r => r.RowId);
        row.Property(r => r.RowId).ValueGeneratedOnAdd();
    });
}
