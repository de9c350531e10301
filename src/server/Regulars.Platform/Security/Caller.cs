using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Security;

/// <summary>Who makes this request, recognised by session or token.</summary>
/// <param name="Key">Stands for the session or token in rate limits; never its secret.</param>
/// <param name="IsCookie">Came by cookie, which other sites can make a browser send.</param>
/// <param name="Account">The person; null for a token.</param>
/// <param name="Session">The session's id; null for a token.</param>
public sealed record Caller(WorkspaceId Workspace, Actor Actor, Role Role, string Key, bool IsCookie, AccountId? Account, Guid? Session)
{
    public bool May(Permission permission) => Role >= permission.Least;

    public AgentId? Agent => Actor is { Kind: ActorKind.Agent, Id: { } id } ? AgentId.From(id) : null;
}
