using Regulars.Contracts.Team;

namespace Regulars.Platform.Security;

/// <summary>Permissions of the platform's own routes.</summary>
public static class PlatformPermissions
{
    public static readonly Permission ReadFeed = new("feed.read", Role.Agent);
    public static readonly Permission UseFiles = new("files.use", Role.Agent);
    public static readonly Permission RunActions = new("actions.run", Role.Agent);
    public static readonly Permission ReadAudit = new("audit.read", Role.Lead);
    public static readonly Permission ManageWorkspace = new("workspace.manage", Role.Owner);
    public static readonly Permission ReadWorkspace = new("workspace.read", Role.Agent);
    public static readonly Permission ManageInstallation = new("installation.manage", Role.Owner);
    public static readonly Permission ManageOutbox = new("outbox.manage", Role.Lead);
    public static readonly Permission UseTags = new("tags.use", Role.Agent);
    public static readonly Permission ManageTags = new("tags.manage", Role.Lead);

    public static IReadOnlyList<Permission> All { get; } =
        [ReadFeed, UseFiles, RunActions, ReadAudit, ManageWorkspace, ReadWorkspace, ManageInstallation, ManageOutbox, UseTags, ManageTags];
}
