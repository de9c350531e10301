using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;

namespace Regulars.Platform.Feed;

/// <summary>One open stream of one person.</summary>
internal sealed class PresenceSeat(WorkspaceId workspace, Actor actor, Action<PresenceSeat> leave) : IDisposable
{
    private readonly Nudge changes = new();

    public Guid Id { get; } = Guid.CreateVersion7();

    public WorkspaceId Workspace => workspace;

    public Guid? Actor => actor.Id;

    public AgentId? Agent => actor is { Kind: ActorKind.Agent, Id: { } id } ? AgentId.From(id) : null;

    public bool IsAway { get; set; }

    public IReadOnlyList<Look> Looking { get; set; } = [];

    public Task Changed(CancellationToken ct) => changes.Take(ct);

    public void SayChanged() => changes.Give();

    public void Dispose() => leave(this);
}
