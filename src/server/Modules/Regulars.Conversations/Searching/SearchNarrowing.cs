using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Filtering;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;

namespace Regulars.Conversations.Searching;

/// <summary>Turns terms into conditions, by the same fields that lists are filtered by.</summary>
internal sealed class SearchNarrowing(RegularsDb db, ConversationFilters filters)
{
    /// <returns>Null when a term says what nothing can be: then nothing is found.</returns>
    public async Task<IQueryable<Conversation>?> Apply(IReadOnlyList<SearchTerm> terms, AgentId? me, CancellationToken ct)
    {
        var conversations = db.Conversations.AsNoTracking().Where(conversation => conversation.MergedInto == null);
        var (rules, groups) = (new List<FilterRule>(), new List<FilterGroup>());
        foreach (var (name, value) in terms)
        {
            if (name == "is" && Enum.TryParse<Shelf>(value, ignoreCase: true, out var shelf) && shelf is Shelf.Snoozed or Shelf.Spam)
                conversations = conversations.Where(conversation => conversation.Shelf == shelf);
            else if (name == "is" && value.Equals("unanswered", StringComparison.OrdinalIgnoreCase))
                conversations = conversations.Where(conversation => conversation.WaitingSince != null && (conversation.Shelf == Shelf.Open || conversation.Shelf == Shelf.Snoozed));
            else if (name == "from")
                groups.Add(new FilterGroup(Match.Any, [new FilterRule("customer.name", "has", value), new FilterRule("customer.address", "has", value)]));
            else if (name == "tag")
            {
                if (await TagOf(value, ct) is not { } tag)
                    return null;
                rules.Add(new FilterRule("tag", "has", tag));
            }
            else if (RuleOf(name, value) is { } rule)
                rules.Add(rule);
            else
                return null;
        }
        return filters.Apply(conversations, Filter.Everything with { Rules = rules, Groups = groups }, me);
    }

    private static FilterRule? RuleOf(string name, string value) => (name, value.ToLowerInvariant()) switch
    {
        ("is", "unread") => new("unread", "is", "true"),
        ("is", "mine") => new("assignee", "is", "me"),
        ("is", "unassigned") => new("assignee", "is", "none"),
        ("is", "open" or "waiting" or "resolved") => new("status", "is", value),
        ("subject", _) => new("subject", "has", value),
        ("assignee", "me" or "none") => new("assignee", "is", value.ToLowerInvariant()),
        ("priority", _) => new("priority", "is", value),
        ("has", "attachment" or "attachments" or "file" or "files") => new("attachments", "is", "true"),
        ("order", _) => new("order.number", "is", value),
        ("before" or "after", _) when LocalDatePattern.Iso.Parse(value) is { Success: true } day =>
            new("last-message", name, (name == "after" ? day.Value.PlusDays(1) : day.Value).AtMidnight().InUtc().ToInstant().ToString()),
        _ => null,
    };

    /// <summary>By its name, else the one that begins so.</summary>
    private async Task<string?> TagOf(string name, CancellationToken ct)
    {
        var live = await db.Tags.AsNoTracking().Live().ToListAsync(ct);
        var tag = live.Find(tag => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? live.OrderBy(tag => tag.Name.Length).FirstOrDefault(tag => tag.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return tag?.Id.ToString();
    }
}
