namespace Regulars.Contracts.Customers;

/// <summary>A customer goes by another name.</summary>
[EventName("customer.renamed")]
public sealed record CustomerRenamed(CustomerId Customer, string To) : IEvent
{
    public string? Lane => Customer.ToString();
}
