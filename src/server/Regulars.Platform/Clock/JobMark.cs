using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Clock;

/// <summary>The last time a job was made due in a workspace: a node whose clock is late must not make it due again.</summary>
internal sealed class JobMark(string job, Instant at) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public string Job { get; private set; } = job;

    public Instant At { get; private set; } = at;

    public bool Advance(Instant to)
    {
        var isLater = to > At;
        if (isLater)
            At = to;
        return isLater;
    }
}

internal sealed class JobMarksModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<JobMark>(mark =>
    {
        mark.ToTable("job_marks");
        mark.HasKey(m => new { m.WorkspaceId, m.Job });
        mark.Property(m => m.Job).HasMaxLength(100);
        mark.Property(m => m.At).IsConcurrencyToken();
    });
}
