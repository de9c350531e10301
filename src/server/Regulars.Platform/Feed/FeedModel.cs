using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Feed;

internal sealed class FeedModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<FeedEntry>(entry =>
    {
        entry.ToTable("feed_entries");
        entry.HasKey(e => new { e.WorkspaceId, e.Number });
        entry.Property(e => e.Kind).HasMaxLength(40);
    });
}
