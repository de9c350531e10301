using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Customers.Timelines;

/// <summary>Writes down what is done with a customer, and tells of it again.</summary>
internal sealed class CustomerTimeline(RegularsDb db, WorkspaceScope scope, IClock clock) : ITellOfCustomers
{
    public void Tell(CustomerId customer, string name, params (string Name, string Value)[] facts) => db.Add(new CustomerEvent
    {
        Id = Guid.CreateVersion7(),
        CustomerId = customer,
        At = clock.GetCurrentInstant(),
        By = scope.Actor,
        Name = name,
        Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value),
    });

    public async Task<IReadOnlyList<CustomerLine>> Tell(CustomerId customer, Instant? until, int limit, CancellationToken ct)
    {
        var events = db.Set<CustomerEvent>().AsNoTracking().Where(happened => happened.CustomerId == customer);
        if (until is { } last)
            events = events.Where(happened => happened.At <= last);
        var found = await events.OrderByDescending(happened => happened.At).ThenByDescending(happened => happened.Id).Take(limit).ToListAsync(ct);
        return [.. found.Select(happened => new CustomerLine("event", happened.At, happened.Id, happened.Name, By: happened.By, Facts: happened.Facts))];
    }
}
