using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Outbox;

/// <summary>An event that one consumer has yet to react to.</summary>
public sealed class OutboxRow : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public required Guid Id { get; init; }

    public required string Consumer { get; init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>The row whose reaction raised this event, and how many reactions deep it is: loops end somewhere.</summary>
    public Guid? Cause { get; init; }

    public int Depth { get; init; }

    public required Instant AvailableAt { get; set; }

    /// <summary>Unique per workspace, type and consumer: a row can be replaced or cancelled by it.</summary>
    public string? Key { get; init; }

    public string? Lane { get; init; }

    public long Position { get; set; }

    public int Attempts { get; set; }

    public Guid? LeaseOwner { get; set; }

    public Instant? LeaseUntil { get; set; }

    public Instant? ParkedAt { get; set; }

    public string? Error { get; set; }

    /// <summary>What is raised while reacting to it is historic too.</summary>
    public bool IsHistoric { get; init; }
}
