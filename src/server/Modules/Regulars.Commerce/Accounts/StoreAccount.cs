using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Accounts;

/// <summary>An account at a store, and which customer of ours it belongs to.</summary>
internal sealed class StoreAccount(StoreId storeId, string externalId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public StoreId StoreId { get; private set; } = storeId;

    public string ExternalId { get; private set; } = externalId;

    public Instant ChangedAt { get; private set; }

    public string? Email { get; private set; }

    public string? Name { get; private set; }

    public string? Phone { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public CustomerId? CustomerId { get; private set; }

    public void Take(StoreCustomer told, CustomerId? customer) =>
        (ChangedAt, Email, Name, Phone, Groups, CustomerId) = (told.ChangedAt, told.Email?.Trim().ToLowerInvariant(), told.Name, told.Phone, told.Groups, customer);
}
