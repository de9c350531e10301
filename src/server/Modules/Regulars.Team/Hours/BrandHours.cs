using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Hours;

/// <summary>The calendar of a brand that does not keep the workspace's.</summary>
internal sealed class BrandHours(BrandId brandId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public BrandId BrandId { get; private set; } = brandId;

    public CalendarId CalendarId { get; private set; }

    public void Keep(CalendarId calendar) => CalendarId = calendar;
}
