using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Inviting;

/// <summary>The one open invitation of an agent. Its link's hash is the key of a door.</summary>
internal sealed class Invitation(AgentId agent, Instant expiresAt) : IWorkspaceOwned
{
    public const string Door = "invitation";

    private static readonly Duration Lasts = Duration.FromDays(7);

    public WorkspaceId WorkspaceId { get; private set; }

    public AgentId Agent { get; private set; } = agent;

    public Instant ExpiresAt { get; private set; } = expiresAt;

    public static Invitation For(AgentId agent, Instant at) => new(agent, at + Lasts);

    public bool IsOpen(Instant now) => now < ExpiresAt;

    public void Renew(Instant at) => ExpiresAt = at + Lasts;
}
