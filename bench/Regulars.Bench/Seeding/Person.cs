using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Bench.Seeding;

/// <summary>Somebody who buys, and what the customer list shows of them, which reactions would have kept.</summary>
internal sealed class Person(string name, string address, Instant at)
{
    private readonly Customer customer = new(name, IdentityKind.Email, address, at);

    public CustomerId Id => customer.Id;

    public string Name => name;

    public string Address => address;

    public string Domain => address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public Actor AsActor => new(ActorKind.Customer, Id.Value, name);

    public int Conversations { get; set; }

    public Instant LastSeenAt { get; private set; } = at;

    public void WroteAt(Instant at) => LastSeenAt = Instant.Max(LastSeenAt, at);

    public void AddTo(RegularsDb db)
    {
        var entry = db.Add(customer);
        entry.Property(row => row.Conversations).CurrentValue = Conversations;
        entry.Property(row => row.LastSeenAt).CurrentValue = LastSeenAt;
    }
}
