using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Notes;

/// <summary>What the team should know of a customer, in the words of one of them. A deleted one can come back.</summary>
internal sealed class CustomerNote : Aggregate, ITellTheFeed
{
    public const int Longest = 10_000;

    public CustomerNote(CustomerId customer, string text, Actor author, Instant at) =>
        (Id, CustomerId, Text, Author, At) = (TypedId.New<NoteId>(), customer, text, author, at);

    private CustomerNote() => (Text, Author) = ("", Actor.System);

    public NoteId Id { get; private set; }

    public CustomerId CustomerId { get; private set; }

    public string Text { get; private set; }

    public Actor Author { get; private set; }

    public Instant At { get; private set; }

    public Instant? EditedAt { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public Outcome Edit(Actor by, string text, Instant at)
    {
        if (by.Id != Author.Id)
            return CustomerErrors.NotYourNote;
        if (text == Text)
            return Outcome.Unchanged;
        (Text, EditedAt) = (text, at);
        return Outcome.Done;
    }

    public Outcome Delete(Actor by, Instant at)
    {
        if (by.Id != Author.Id)
            return CustomerErrors.NotYourNote;
        DeletedAt ??= at;
        return Outcome.Done;
    }

    public Outcome Restore(Actor by)
    {
        if (by.Id != Author.Id)
            return CustomerErrors.NotYourNote;
        DeletedAt = null;
        return Outcome.Done;
    }

    public FeedNews News(bool isNew) => new("customer.changed", CustomerId.Value, 0);
}
