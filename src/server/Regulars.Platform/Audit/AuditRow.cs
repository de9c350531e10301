using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Audit;

/// <summary>Who did what to what, and what it was before. Written with the change, never edited.</summary>
internal sealed class AuditRow : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public required Guid Id { get; init; }

    public required Instant At { get; init; }

    public required Actor Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    /// <summary>JSON; never a secret.</summary>
    public required string Data { get; init; }
}

internal sealed class AuditModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<AuditRow>(row =>
    {
        row.ToTable("audit");
        row.HasKey(r => new { r.WorkspaceId, r.Id });
        row.Property(r => r.Actor).IsJson();
        row.Property(r => r.Action).HasMaxLength(60);
        row.Property(r => r.Subject).HasMaxLength(400);
    });
}
