using NodaTime;

namespace Regulars.Contracts.Customers;

/// <summary>The kinds of address a person can be known by.</summary>
public enum IdentityKind
{
    Email,
    Phone,
}

/// <summary>A customer as other modules may see one.</summary>
public sealed record CustomerSummary(CustomerId Id, string Name, string? Address);

/// <summary>Commands about customers that join the caller's transaction.</summary>
public interface ICustomers
{
    /// <summary>The customer with this address; a new one, with an unverified identity, when nobody has it yet.</summary>
    Task<CustomerSummary> IdentifyOrCreate(IdentityKind kind, string address, string? name, CancellationToken ct);

    /// <summary>The same for what lies in the past: a new customer was last seen then.</summary>
    Task<CustomerSummary> IdentifyOrCreate(IdentityKind kind, string address, string? name, Instant seenAt, CancellationToken ct);

    /// <summary>Looks these addresses up at once; identifying them in the same transaction then asks for none of them again.</summary>
    Task LookUp(IdentityKind kind, IReadOnlyList<string> addresses, CancellationToken ct);

    Task<CustomerSummary?> Find(CustomerId id, CancellationToken ct);

    /// <summary>Nothing reaches this address any more. <paramref name="reason"/> is a stable code; the first one stays. An address nobody has changes nothing.</summary>
    Task MarkUndeliverable(IdentityKind kind, string address, string reason, CancellationToken ct);

    /// <summary>The address is to be tried again.</summary>
    Task MarkDeliverable(IdentityKind kind, string address, CancellationToken ct);
}
