using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Regulars.Contracts.Customers;

/// <summary>Something that a customer had to do with.</summary>
/// <param name="Subject">The id of the conversation, the order or the event.</param>
/// <param name="Title">A conversation's subject, an order's number, an event's name.</param>
/// <param name="State">As the module calls it; null for what has none.</param>
/// <param name="By">Who did it, where that was somebody of the team.</param>
/// <param name="Facts">What the words of an event need.</param>
public sealed record CustomerLine(
    [property: AllowedValues("conversation", "order", "event")] string Kind,
    Instant At,
    Guid Subject,
    string Title,
    string? State = null,
    int? Number = null,
    Money? Amount = null,
    Actor? By = null,
    IReadOnlyDictionary<string, string>? Facts = null);

/// <summary>What one module knows of a customer's timeline.</summary>
public interface ITellOfCustomers
{
    /// <summary>Newest first. <paramref name="until"/>: that instant and before.</summary>
    Task<IReadOnlyList<CustomerLine>> Tell(CustomerId customer, Instant? until, int limit, CancellationToken ct);
}
