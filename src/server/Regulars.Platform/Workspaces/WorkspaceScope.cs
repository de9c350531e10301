using Regulars.Contracts;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Workspaces;

/// <summary>Where and as whom the current unit of work acts. Empty until somebody enters; empty sees no rows.</summary>
public sealed class WorkspaceScope
{
    public WorkspaceId? Workspace { get; private set; }

    public Actor Actor { get; private set; } = Actor.System;

    /// <summary>The outbox row this work came from, and how many reactions deep it is.</summary>
    public Guid? Cause { get; private set; }

    public int Depth { get; private set; }

    /// <summary>
    /// An import, a backfill or a merge tells of what is long past. What is raised here is historic too, and so is all that follows from it: who writes to
    /// people hears none of it.
    /// </summary>
    public bool IsHistoric { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody has entered a workspace.</exception>
    public WorkspaceId Required => Workspace ?? throw new InvalidOperationException("This work acts in no workspace.");

    public void Enter(WorkspaceId workspace, Actor actor, Guid? cause = null, int depth = 0, bool isHistoric = false) =>
        (Workspace, Actor, Cause, Depth, IsHistoric) = (workspace, actor, cause, depth, isHistoric);

    public void EnterLike(WorkspaceScope other) =>
        (Workspace, Actor, Cause, Depth, IsHistoric) = (other.Workspace, other.Actor, other.Cause, other.Depth, other.IsHistoric);
}
