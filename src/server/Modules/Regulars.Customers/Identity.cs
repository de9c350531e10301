using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Customers;

/// <summary>One address of a customer on one channel. Unverified until its owner has proved it.</summary>
internal sealed class Identity(CustomerId customerId, IdentityKind kind, string address) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public IdentityId Id { get; private set; } = TypedId.New<IdentityId>();

    public CustomerId CustomerId { get; private set; } = customerId;

    public IdentityKind Kind { get; private set; } = kind;

    /// <summary>Lower case.</summary>
    public string Address { get; private set; } = address;

    public bool IsVerified { get; private set; }

    /// <summary>Since when nothing reaches it; null while mail goes through.</summary>
    public Instant? UndeliverableSince { get; private set; }

    /// <summary>A stable code, such as <c>no_such_address</c>.</summary>
    public string? UndeliverableReason { get; private set; }

    public void MarkUndeliverable(string reason, Instant at)
    {
        if (UndeliverableSince is null)
            (UndeliverableSince, UndeliverableReason) = (at, reason);
    }

    public void MarkDeliverable() => (UndeliverableSince, UndeliverableReason) = (null, null);
}
