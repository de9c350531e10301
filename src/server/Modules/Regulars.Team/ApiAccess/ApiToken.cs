using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.ApiAccess;

/// <summary>Lets a program act in this workspace. The hash of its secret is the key of a door.</summary>
internal sealed class ApiToken(TokenId id, string name, Role role, Instant createdAt) : IWorkspaceOwned
{
    public const string Prefix = "rgl_";
    public const string Door = "token";

    public WorkspaceId WorkspaceId { get; private set; }

    public TokenId Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public Role Role { get; private set; } = role;

    public Instant CreatedAt { get; private set; } = createdAt;

    public Instant? LastUsedAt { get; private set; }

    public Actor AsActor => new(ActorKind.Token, Id.Value, Name);
}
