using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Customers.Timelines;

/// <summary>What was done with a customer's profile, and by whom. Written with the change, never edited.</summary>
internal sealed class CustomerEvent : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public required Guid Id { get; init; }

    public required CustomerId CustomerId { get; init; }

    public required Instant At { get; init; }

    public required Actor By { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Facts { get; init; }
}
