using Regulars.Contracts.Tags;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;

namespace Regulars.Conversations.Tagging;

/// <summary>Finds what a tag's id means, and keeps the rows that find conversations by tag.</summary>
internal sealed class TagBook(RegularsDb db)
{
    /// <summary>Null when one of them cannot be put on anything.</summary>
    public async Task<IReadOnlyList<NamedTag>?> ToAdd(IReadOnlyCollection<TagId> ids, CancellationToken ct)
    {
        var usable = await db.Tags.Usable(ids, ct);
        var known = await db.Tags.WithMerged([.. usable.Select(tag => tag.Id)], ct);
        return ids.All(id => known.Any(tag => tag.Id == id)) ? [.. usable.Select(NamedTag.Of)] : null;
    }

    /// <summary>With those that were merged into them, for a conversation may not be carried over yet. A tag that is gone can be taken off too.</summary>
    public async Task<IReadOnlyList<NamedTag>> ToRemove(IReadOnlyCollection<TagId> ids, CancellationToken ct) =>
        [.. (await db.Tags.WithMerged(ids, ct)).Select(NamedTag.Of)];

    /// <param name="before">The tags it had.</param>
    public void Write(Conversation conversation, IReadOnlyList<TagId> before)
    {
        db.AddRange(Rows(conversation, conversation.Tags.Except(before)));
        db.RemoveRange(Rows(conversation, before.Except(conversation.Tags)));
    }

    private static List<ConversationTag> Rows(Conversation conversation, IEnumerable<TagId> tags) =>
        [.. tags.Select(tag => new ConversationTag(conversation.WorkspaceId, conversation.Id, tag))];
}
