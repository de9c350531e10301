using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Leasing;

internal sealed class LeaseModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<Lease>(lease =>
    {
        lease.ToTable("leases");
        lease.HasKey(l => new { l.Kind, l.Workspace, l.Target });
        lease.Property(l => l.Kind).HasMaxLength(20);
    });
}
