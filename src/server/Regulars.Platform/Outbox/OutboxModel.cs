using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Outbox;

internal sealed class OutboxModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<OutboxRow>(row =>
    {
        row.ToTable("outbox");
        row.HasKey(r => new { r.WorkspaceId, r.Id });
        row.Property(r => r.Actor).IsJson();
        row.HasIndex(r => new { r.WorkspaceId, r.Type, r.Consumer, r.Key }).IsUnique().HasFilter("key IS NOT NULL");
        row.HasIndex(r => new { r.Lane, r.Position }).HasFilter("lane IS NOT NULL");
        row.HasIndex(r => new { r.Consumer, r.AvailableAt, r.Position }).HasFilter("parked_at IS NULL");
    });
}
