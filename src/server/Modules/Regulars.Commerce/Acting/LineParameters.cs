using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Actions;

namespace Regulars.Commerce.Acting;

/// <summary>Lines of an order by their number of pieces.</summary>
internal static class LineParameters
{
    public static ActionParameter Lines { get; } = new("lines", "list", IsRequired: true)
    {
        Fields = [new("line", "text", IsRequired: true, CommerceModel.LongestExternalId), new("quantity", "number", IsRequired: true)],
    };

    /// <param name="most">Pieces of a line that can be chosen.</param>
    public static (Error? Error, IReadOnlyList<LineShare>? Lines) Check(Order order, IReadOnlyList<WishedLine>? wished, Func<StoreLine, int> most)
    {
        if (wished is not { Count: > 0 })
            return (CommerceErrors.NothingChosen, null);
        var shares = new List<LineShare>();
        foreach (var wish in wished)
        {
            if (order.Lines.FirstOrDefault(line => line.Told.Id == wish.Line)?.Told is not { } line || shares.Exists(share => share.Line == wish.Line))
                return (CommerceErrors.NoSuchLine, null);
            if (wish.Quantity < 1 || wish.Quantity > most(line))
                return (CommerceErrors.NotSoMany(line.Title, most(line)), null);
            shares.Add(new LineShare(line.Id, wish.Quantity, RefundPlan.ShareOf(line, wish.Quantity)));
        }
        return (null, shares);
    }

    /// <summary>Null as long as nothing of it is packed.</summary>
    public static Error? IsUnsent(this Order order) =>
        order.CancelledAt is not null ? CommerceErrors.OrderCancelled
        : order.Fulfilment is FulfilmentState.Unfulfilled && order.Parcels.Count == 0 ? null
        : CommerceErrors.AlreadySent;
}
