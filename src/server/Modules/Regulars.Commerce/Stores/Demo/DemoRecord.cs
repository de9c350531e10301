using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>The demo store: a shop of our own to try everything on. It keeps its data apart from what the desk keeps of it.</summary>
internal sealed class DemoShop(Guid id, string keyHash) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public Guid Id { get; private set; } = id;

    public string KeyHash { get; private set; } = keyHash;
}

/// <summary>A product, customer or order of a demo shop, in the words of the store contract.</summary>
internal sealed class DemoRecord : IWorkspaceOwned
{
    private DemoRecord()
    {
    }

    public WorkspaceId WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public DemoKind Kind { get; private set; }

    public string Id { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    public string Content { get; private set; } = "";

    public static DemoRecord Of(Guid shop, StoreProduct product) => Of(shop, DemoKind.Product, product.Id, product.ChangedAt, product);

    public static DemoRecord Of(Guid shop, StoreCustomer customer) => Of(shop, DemoKind.Customer, customer.Id, customer.ChangedAt, customer);

    public static DemoRecord Of(Guid shop, StoreOrder order) => Of(shop, DemoKind.Order, order.Id, order.ChangedAt, order);

    private static DemoRecord Of<T>(Guid shop, DemoKind kind, string id, Instant changedAt, T content) =>
        new() { ShopId = shop, Kind = kind, Id = id, ChangedAt = changedAt, Content = JsonSerializer.Serialize(content, Json.Stored) };
}

internal enum DemoKind
{
    Product,
    Customer,
    Order,
}
