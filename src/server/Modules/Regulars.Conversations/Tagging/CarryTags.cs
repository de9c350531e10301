using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Tags;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;

namespace Regulars.Conversations.Tagging;

/// <summary>Conversations that carry a tag which is gone wait to be carried over.</summary>
/// <param name="IsSweep">A second look: who put the tag on while it went may have committed after the first.</param>
[EventName("conversations.tag-to-carry")]
internal sealed record TagToCarry(TagId Tag, bool IsSweep) : IEvent
{
    public string? Lane => Tag.ToString();
}

/// <summary>Begins to carry over what carries a tag that was merged or deleted; one that is back by now stays.</summary>
internal sealed class CarryTagsWhenTagLeft(RegularsDb db, EventOutbox outbox) : IReactTo<TagLeft>
{
    public async Task React(TagLeft happened, CancellationToken ct)
    {
        if (await db.Tags.SingleOrDefaultAsync(known => known.Id == happened.Tag, ct) is not { IsLive: false } tag)
            return;
        if (tag.MergedInto is null)
            tag.Clear();
        outbox.Add(new TagToCarry(tag.Id, IsSweep: false));
    }
}

/// <summary>Some at a time, for each step holds its conversations, and on SQLite everybody's writing, until it ends.</summary>
internal sealed class CarryTags(RegularsDb db, EventOutbox outbox, FeedWriter feed, IClock clock) : IReactTo<TagToCarry>
{
    public const int AtOnce = 200;
    private static readonly Duration UntilSweep = Duration.FromMinutes(1);

    public async Task React(TagToCarry happened, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var from = happened.Tag;
        if (await db.Tags.AsNoTracking().SingleOrDefaultAsync(known => known.Id == from, ct) is not { IsLive: false } tag)
            return;
        var links = await db.Set<ConversationTag>().Where(link => link.Tag == from).OrderBy(link => link.Conversation).Take(AtOnce).ToListAsync(ct);
        await Carry(links, from, tag.MergedInto, ct);

        if (links.Count == AtOnce)
        {
            await outbox.Continue(happened, now, ct);
            return;
        }
        // The rows look the same again only once all are carried over: readers look once.
        if (links.Count > 0)
            feed.Tell(new FeedNews("tag.changed", (tag.MergedInto ?? from).Value, 0));
        if (!happened.IsSweep)
            await outbox.Continue(happened with { IsSweep = true }, now + UntilSweep, ct);
    }

    private async Task Carry(List<ConversationTag> links, TagId from, TagId? to, CancellationToken ct)
    {
        var ids = links.Select(link => link.Conversation).ToList();
        var there = to is null ? [] : await db.Set<ConversationTag>().AsNoTracking()
            .Where(link => link.Tag == to && ids.Contains(link.Conversation)).Select(link => link.Conversation).ToListAsync(ct);
        foreach (var conversation in await db.Conversations.Where(conversation => ids.Contains(conversation.Id)).ToListAsync(ct))
            conversation.CarryTag(from, to);
        db.RemoveRange(links);
        if (to is { } target)
            db.AddRange(links.ExceptBy(there, link => link.Conversation).Select(link => new ConversationTag(link.WorkspaceId, link.Conversation, target)).ToList());
    }
}
