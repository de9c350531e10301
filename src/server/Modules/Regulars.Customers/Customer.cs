using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Customers;

/// <summary>A person who buys or may buy.</summary>
internal sealed partial class Customer : Aggregate, ITellTheFeed
{
    private readonly List<Identity> identities = [];

    public Customer(string name, IdentityKind kind, string address, Instant at)
    {
        Id = TypedId.New<CustomerId>();
        Name = name;
        SortName = Customers.SortName.Of(name);
        CreatedAt = at;
        LastSeenAt = at;
        Address = address;
        identities.Add(new Identity(Id, kind, address));
    }

    private Customer() => (Name, SortName) = ("", "");

    public CustomerId Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>The name as lists are sorted by and searched in.</summary>
    public string SortName { get; private set; }

    /// <summary>The address lists show: the first one known.</summary>
    public string? Address { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant LastSeenAt { get; private set; }

    public int Conversations { get; private set; }

    public IReadOnlyList<Identity> Identities => identities;

    public Outcome Rename(string name)
    {
        if (name == Name)
            return Outcome.Unchanged;
        (Name, SortName) = (name, Customers.SortName.Of(name));
        Raise(new CustomerRenamed(Id, name));
        return Outcome.Done;
    }

    public FeedNews News(bool isNew) => new("customer.changed", Id.Value, Version);
}
