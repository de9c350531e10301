using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Products;

/// <summary>Something a store sells.</summary>
internal sealed class Product(StoreId storeId, string externalId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public StoreId StoreId { get; private set; } = storeId;

    public string ExternalId { get; private set; } = externalId;

    public Instant ChangedAt { get; private set; }

    public string Title { get; private set; } = "";

    public bool IsPublished { get; private set; }

    public StoreProduct Told { get; private set; } = null!;

    public void Take(StoreProduct told) => (ChangedAt, Title, IsPublished, Told) = (told.ChangedAt, told.Title, told.IsPublished, told);
}
