using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

internal sealed class WorkspacesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Workspace>(workspace =>
        {
            workspace.ToTable("workspaces");
            workspace.Property(w => w.Name).HasMaxLength(100);
            workspace.Property(w => w.Version).IsConcurrencyToken();
        });
        model.Entity<WorkspaceCounters>(counters =>
        {
            counters.ToTable("workspace_counters");
            counters.HasKey(c => c.WorkspaceId);
            counters.HasOne<Workspace>().WithOne().HasForeignKey<WorkspaceCounters>(c => c.WorkspaceId);
        });
        model.Entity<Brand>(brand =>
        {
            brand.ToTable("brands");
            brand.HasKey(b => new { b.WorkspaceId, b.Id });
            brand.Property(b => b.Name).HasMaxLength(100);
            brand.Property(b => b.Locale).HasMaxLength(10).HasDefaultValue(Brand.DefaultLocale);
            brand.HasOne<Workspace>().WithMany().HasForeignKey(b => b.WorkspaceId);
        });
        model.Entity<Door>(door =>
        {
            door.ToTable("doors");
            door.HasKey(d => new { d.Kind, d.Key });
            door.Property(d => d.Kind).HasMaxLength(20);
            door.Property(d => d.Key).HasMaxLength(320);
            door.HasIndex(d => new { d.Workspace, d.Kind, d.Target });
        });
        model.Entity<InstallationSetting>(setting =>
        {
            setting.ToTable("installation_settings");
            setting.HasKey(s => s.Name);
            setting.Property(s => s.Name).HasMaxLength(60);
        });
    }
}
