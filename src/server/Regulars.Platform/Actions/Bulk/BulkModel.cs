using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Actions.Bulk;

internal sealed class BulkModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<BulkRun>(run =>
        {
            run.ToTable("bulk_runs");
            run.HasKey(r => new { r.WorkspaceId, r.Id });
            run.Property(r => r.Id).ValueGeneratedNever();
            run.Property(r => r.Action).HasMaxLength(60);
            run.Property(r => r.By).IsJson();
            run.Property(r => r.Refused).IsJson();
            run.Ignore(r => r.IsGoing);
        });
        model.Entity<BulkBatch>(batch =>
        {
            batch.ToTable("bulk_batches");
            batch.HasKey(b => new { b.WorkspaceId, b.Run, b.At });
            batch.Property(b => b.Subjects).IsJson();
            batch.Property(b => b.Undos).IsJson();
            batch.HasOne<BulkRun>().WithMany().HasForeignKey(b => new { b.WorkspaceId, b.Run });
        });
    }
}
