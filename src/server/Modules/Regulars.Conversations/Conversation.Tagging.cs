using Regulars.Contracts;
using Regulars.Contracts.Tags;
using Regulars.Conversations.Tagging;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    public const int MostTags = 30;

    /// <summary>Readers hear of it otherwise.</summary>
    private bool isQuiet;

    /// <summary>In the order in which they were put on.</summary>
    public IReadOnlyList<TagId> Tags { get; private set; } = [];

    /// <summary>Puts tags on and takes others off; those that are there, or are not, change nothing.</summary>
    public Outcome ChangeTags(IReadOnlyList<NamedTag> add, IReadOnlyList<NamedTag> remove, Moment now)
    {
        var added = add.Where(tag => !Tags.Contains(tag.Id)).Distinct().ToList();
        var removed = remove.Where(tag => Tags.Contains(tag.Id)).Distinct().ToList();
        if (added.Count + removed.Count == 0)
            return Outcome.Unchanged;
        if (Tags.Count + added.Count - removed.Count > MostTags)
            return ConversationErrors.TooManyTags;

        Tags = [.. Tags.Except(removed.Select(tag => tag.Id)), .. added.Select(tag => tag.Id)];
        changedBy = now.By.Id;
        Tell(now, "tagged", new { added, removed });
        return Outcome.Done;
    }

    /// <summary>What became of a tag, not of this conversation: no line tells of it.</summary>
    /// <param name="to">Null: it is gone.</param>
    public void CarryTag(TagId from, TagId? to)
    {
        var carried = Tags.Select(tag => tag == from ? to : tag).OfType<TagId>().Distinct();
        (Tags, isQuiet) = ([.. carried], true);
    }
}
