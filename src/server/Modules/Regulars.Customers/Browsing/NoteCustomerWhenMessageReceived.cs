using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Browsing;

/// <summary>Keeps what the customer list shows. It changes nothing a person decides on, so no version.</summary>
internal sealed class NoteCustomerWhenMessageReceived(RegularsDb db, UnitOfWork unit, IClock clock) : IReactTo<MessageReceived>
{
    public async Task React(MessageReceived happened, CancellationToken ct)
    {
        await unit.BeginWriting(ct);
        var now = clock.GetCurrentInstant();
        var more = happened.IsFirst ? 1 : 0;
        await db.Customers.Where(customer => customer.Id == happened.Customer).ExecuteUpdateAsync(set => set
            .SetProperty(customer => customer.Conversations, customer => customer.Conversations + more)
            .SetProperty(customer => customer.LastSeenAt, now), ct);
    }
}
