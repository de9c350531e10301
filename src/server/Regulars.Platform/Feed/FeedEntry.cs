using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Feed;

/// <summary>One thing that readers of a workspace should know of, in the order of commits.</summary>
public sealed class FeedEntry : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; init; }

    /// <summary>Strictly growing in its workspace, without gaps.</summary>
    public long Number { get; init; }

    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public int Version { get; init; }

    public required Instant At { get; init; }

    /// <summary>JSON; ids and small numbers only, never words of people.</summary>
    public required string Data { get; init; }
}
