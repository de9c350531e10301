using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>Puts the scope's workspace on every new row. Outside any workspace nothing can be written.</summary>
internal sealed class WorkspaceStamp : ValueGenerator<WorkspaceId>
{
    public override bool GeneratesTemporaryValues => false;

    /// <summary>Otherwise a foreign key of which the workspace is a part counts as unknown, and the row is written without it.</summary>
    public override bool GeneratesStableValues => true;

    public override WorkspaceId Next(EntityEntry entry) => ((RegularsDb)entry.Context).Scope.Required;
}
