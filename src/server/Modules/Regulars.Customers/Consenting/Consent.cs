using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Customers.Consenting;

/// <summary>What a customer may be asked for.</summary>
internal enum ConsentPurpose
{
    MarketingEmail,
    MarketingSms,
}

/// <summary>That a customer agreed, or no longer does. The newest of a purpose holds; none is ever changed.</summary>
internal sealed class Consent : IWorkspaceOwned
{
    public const int LongestSource = 200;

    public WorkspaceId WorkspaceId { get; private set; }

    public required Guid Id { get; init; }

    public required CustomerId CustomerId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    public required bool IsGiven { get; init; }

    public required Instant At { get; init; }

    /// <summary>Where it was said, such as "on the phone".</summary>
    public required string Source { get; init; }

    public required Actor By { get; init; }
}
