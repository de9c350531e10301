using NodaTime;

namespace Regulars.Commerce.Stores;

/// <summary>An account at the store.</summary>
/// <param name="Groups">The names of the groups it is in, such as a tier.</param>
internal sealed record StoreCustomer(string Id, Instant ChangedAt, string? Email, string? Phone, string? Name, IReadOnlyList<string> Groups);
