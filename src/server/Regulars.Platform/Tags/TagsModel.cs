using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Tags;

internal sealed class TagsModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<Tag>(tag =>
    {
        tag.ToTable("tags");
        tag.HasKey(t => new { t.WorkspaceId, t.Id });
        tag.Property(t => t.Id).ValueGeneratedNever();
        tag.Property(t => t.Name).HasMaxLength(Tag.LongestName);
        // Lower case may be longer than what it was made of.
        tag.Property(t => t.Key).HasMaxLength(2 * Tag.LongestName);
        tag.Ignore(t => t.IsLive);
        tag.HasIndex(t => new { t.WorkspaceId, t.Key }).IsUnique();
        tag.HasOne<Workspace>().WithMany().HasForeignKey(t => t.WorkspaceId);
    });
}
