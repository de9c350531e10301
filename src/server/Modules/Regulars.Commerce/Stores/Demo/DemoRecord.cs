using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>The demo store: a shop of our own to try everything on. It keeps its data apart from what the desk keeps of it.</summary>
internal sealed class DemoShop(Guid id, string keyHash, string name, string currency) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public Guid Id { get; private set; } = id;

    public string KeyHash { get; private set; } = keyHash;

    public string Name { get; private set; } = name;

    public string Currency { get; private set; } = currency;

    /// <summary>What will go wrong, in this order; one for each thing that the shop is asked to do.</summary>
    public IReadOnlyList<DemoFault> Faults { get; private set; } = [];

    /// <summary>The path on this host where it sends its events; null: nobody has asked for them.</summary>
    public string? HookPath { get; private set; }

    /// <summary>Encrypted.</summary>
    public string? ProtectedHookSecret { get; private set; }

    /// <summary>Whether its events are lost on the way.</summary>
    public bool LosesEvents { get; private set; }

    /// <summary>What is asked for replaces what was.</summary>
    public void SendEventsTo(string? path, string? protectedSecret) => (HookPath, ProtectedHookSecret) = (path, protectedSecret);

    public void LoseEvents(bool lost) => LosesEvents = lost;

    public void Expect(params DemoFault[] faults) => Faults = [.. Faults, .. faults];

    public DemoFault? TakeFault()
    {
        if (Faults.Count == 0)
            return null;
        var next = Faults[0];
        Faults = [.. Faults.Skip(1)];
        return next;
    }
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

    public static DemoRecord Of(Guid shop, string id, Instant at, DemoMade made) => Of(shop, DemoKind.Made, id, at, made);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Content, Json.Stored)!;

    public void Take<T>(Instant changedAt, T content) => (ChangedAt, Content) = (changedAt, JsonSerializer.Serialize(content, Json.Stored));

    private static DemoRecord Of<T>(Guid shop, DemoKind kind, string id, Instant changedAt, T content) =>
        new() { ShopId = shop, Kind = kind, Id = id, ChangedAt = changedAt, Content = JsonSerializer.Serialize(content, Json.Stored) };
}

internal enum DemoKind
{
    Product,
    Customer,
    Order,

    /// <summary>Codes and credit.</summary>
    Made,
}
