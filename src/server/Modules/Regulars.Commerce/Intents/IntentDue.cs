using Regulars.Contracts;
using Regulars.Contracts.Commerce;

namespace Regulars.Commerce.Intents;

/// <summary>An intent is to be carried out, or what became of it to be read. What concerns one order goes one after the other.</summary>
[EventName("intent.due")]
internal sealed record IntentDue(IntentId Intent, OrderId Order) : IEvent
{
    public string? Lane => Order.ToString();
}
