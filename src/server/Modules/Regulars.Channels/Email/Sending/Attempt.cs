using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>One try to hand a mail of ours over, and what came of it.</summary>
internal sealed class Attempt : IWorkspaceOwned
{
    private Attempt()
    {
    }

    public Attempt(Guid dispatch, Instant begunAt, Instant endedAt, Tried tried)
    {
        (Id, DispatchId, BegunAt, EndedAt) = (Guid.CreateVersion7(), dispatch, begunAt, endedAt);
        (Outcome, Server, Code, Words) = (tried.Outcome, tried.Server, tried.Code, tried.Words);
    }

    public WorkspaceId WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid DispatchId { get; private set; }

    public Instant BegunAt { get; private set; }

    public Instant EndedAt { get; private set; }

    /// <summary>One of <see cref="Tried.Outcomes"/>.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Host and port; null when none was called.</summary>
    public string? Server { get; private set; }

    public int? Code { get; private set; }

    public string? Words { get; private set; }
}
