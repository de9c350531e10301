using System.ComponentModel.DataAnnotations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;

namespace Regulars.Team.Profile;

/// <summary>Who makes requests, where, and what they may. A token has neither account nor agent.</summary>
internal sealed record Me(
    MyAccount? Account, MyAgent? Agent, MyWorkspace Workspace, IReadOnlyList<string> Permissions, IReadOnlyList<NamedWorkspace> Workspaces,
    MyMailroom Mailroom);

internal sealed record MyAccount(AccountId Id, string Name, string Email, [property: AllowedValues("en", "de")] string Locale);

internal sealed record MyAgent(AgentId Id, string Name, Role Role, [property: AllowedValues("online", "away", "offline")] string Presence);

internal sealed record MyWorkspace(WorkspaceId Id, string Name, bool IsDemo);

internal sealed record NamedWorkspace(WorkspaceId Id, string Name);

internal sealed record MyMailroom([property: AllowedValues("running", "restarting", "stopped")] string State);
