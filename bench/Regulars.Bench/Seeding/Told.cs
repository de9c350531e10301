using Regulars.Contracts;
using Regulars.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Bench.Seeding;

/// <summary>A conversation as it went, for those who write it down.</summary>
internal sealed record Told(Conversation Conversation, Person Customer, string Subject)
{
    private int commits = 1;

    /// <summary>Events are lines of the log, but nobody's message.</summary>
    public int Messages => Conversation.Messages.Count(message => message.Kind != MessageKind.Event);

    public void Count(Outcome outcome) => commits += outcome.IsChange ? 1 : 0;

    public void CountOne() => commits++;

    public void AddTo(RegularsDb db)
    {
        Conversation.Version = commits;
        db.Add(Conversation);
    }

    public IEnumerable<SearchRow> Search() => Conversation.Messages
        .Where(message => message.Kind != MessageKind.Event)
        .Select(message => new SearchRow(Conversation.Id, message.Id, message.At, message.Text))
        .Prepend(new SearchRow(Conversation.Id, null, Conversation.CreatedAt, $"{Subject} {Customer.Name} {Customer.Address}"));
}
