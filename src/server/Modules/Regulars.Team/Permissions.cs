using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Team;

internal static class Permissions
{
    public static readonly Permission ReadProfile = new("profile.read", Role.Agent);
    public static readonly Permission EditProfile = new("profile.edit", Role.Agent);
    public static readonly Permission ReadAgents = new("agents.read", Role.Agent);
    public static readonly Permission ManageAgents = new("agents.manage", Role.Owner);
    public static readonly Permission ManageTokens = new("tokens.manage", Role.Owner);
    public static readonly Permission ReadLimits = new("limits.read", Role.Lead);
    public static readonly Permission ManageLimits = new("limits.manage", Role.Owner);
    public static readonly Permission ReadApprovals = new("approvals.read", Role.Agent);
    public static readonly Permission AnswerApprovals = new("approvals.answer", Role.Lead);
    public static readonly Permission ManageTeams = new("teams.manage", Role.Lead);
    public static readonly Permission ManageHours = new("hours.manage", Role.Lead);

    public static IReadOnlyList<Permission> All { get; } =
        [ReadProfile, EditProfile, ReadAgents, ManageAgents, ManageTokens, ReadLimits, ManageLimits, ReadApprovals, AnswerApprovals, ManageHours, ManageTeams];
}
