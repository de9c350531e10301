using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Workspaces;

/// <summary>A row of one workspace: it gets the column, the key (workspace_id, id), the query filter and the stamp on insert.</summary>
public interface IWorkspaceOwned
{
    WorkspaceId WorkspaceId { get; }
}
