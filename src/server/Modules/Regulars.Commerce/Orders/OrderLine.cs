using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Orders;

/// <summary>A line of an order; what lists and search ask for stands in columns.</summary>
internal sealed class OrderLine : IWorkspaceOwned
{
    public OrderLine(OrderId order, int position, StoreLine told) =>
        (OrderId, Position, Title, Sku, ProductId, Told) = (order, position, told.Title, told.Sku, told.ProductId, told);

    private OrderLine()
    {
    }

    public WorkspaceId WorkspaceId { get; private set; }

    public OrderId OrderId { get; private set; }

    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    public string? Sku { get; private set; }

    /// <summary>The store's id of the product.</summary>
    public string? ProductId { get; private set; }

    public StoreLine Told { get; private set; } = null!;
}
