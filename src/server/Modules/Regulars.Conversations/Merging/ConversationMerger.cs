using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Mentioning;
using Regulars.Conversations.Moving;
using Regulars.Conversations.Tagging;
using Regulars.Platform;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Merging;

/// <summary>Makes one conversation of two, with all that hangs on its lines, and two of one again. What mail and search know still names the one that was merged: both are led on.</summary>
internal sealed class ConversationMerger(RegularsDb db, UnitOfWork unit, TagBook tags, Actor by, IClock clock, IBusinessTime calendar)
{
    public async Task<Outcome> Merge(Conversation from, Conversation into, CancellationToken ct)
    {
        var now = new Moment(by, clock, calendar);
        var before = into.Tags;
        var outcome = from.MergeInto(into, now, out var lines);
        if (lines is null)
            return outcome;

        var (there, here) = (await StandingIn(into.Id, ct), await StandingIn(from.Id, ct));
        into.ReckonMerged(from, [.. there, .. here.Select(message => message with { Sequence = message.Sequence + lines.After })], now);
        tags.Write(into, before);
        await unit.BeginWriting(ct);
        await db.Messages.Where(m => m.ConversationId == from.Id && m.Sequence <= lines.Lines).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.ConversationId, into.Id).SetProperty(m => m.Sequence, m => m.Sequence + lines.After), ct);
        await db.Set<Mention>().Where(m => m.Conversation == from.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Conversation, into.Id), ct);
        // Whoever writes in both keeps both: the words of the other one wait where they were written.
        await db.Drafts.Where(d => d.ConversationId == from.Id && !db.Set<Drafting.Draft>().Any(own => own.ConversationId == into.Id && own.AuthorId == d.AuthorId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ConversationId, into.Id), ct);
        return outcome;
    }

    public async Task<Outcome> Split(Conversation from, CancellationToken ct)
    {
        if (from.MergedInto is not { } where)
            return Outcome.Unchanged;
        var into = await db.Conversations.SingleAsync(conversation => conversation.Id == where, ct);
        if (into.MergedInto is { } on)
            return ConversationErrors.MergedOn(on);

        var now = new Moment(by, clock, calendar);
        var before = into.Tags;
        var lines = await LinesOf(from.Id, into.Id, ct);
        from.SplitFrom(into, lines, now);
        var all = await StandingIn(into.Id, ct);
        var back = all.Where(message => message.Sequence > lines.After && message.Sequence <= lines.Last).ToList();
        from.ReckonMerged(into, [.. back.Select(message => message with { Sequence = message.Sequence - lines.After })], now);
        into.ReckonMerged(from, [.. all.Except(back)], now);
        tags.Write(into, before);
        await unit.BeginWriting(ct);
        await db.Messages.Where(m => m.ConversationId == into.Id && m.Sequence > lines.After && m.Sequence <= lines.Last).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.ConversationId, from.Id).SetProperty(m => m.Sequence, m => m.Sequence - lines.After), ct);
        await db.Set<Mention>().Where(m => m.Conversation == into.Id && db.Set<Message>().Any(note => note.Id == m.Note && note.ConversationId == from.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Conversation, from.Id), ct);
        return Outcome.Done;
    }

    /// <summary>The last time that it was merged, for it may have been before.</summary>
    private async Task<MergedLines> LinesOf(ConversationId from, ConversationId into, CancellationToken ct)
    {
        var told = await db.Messages.AsNoTracking().Where(m => m.ConversationId == into && m.EventName == MergedLines.Event)
            .OrderByDescending(m => m.Sequence).Select(m => m.EventData!).ToListAsync(ct);
        return told.Select(data => JsonSerializer.Deserialize<MergedLines>(data, Json.Stored)!).First(lines => lines.From == from);
    }

    private async Task<List<Standing>> StandingIn(ConversationId conversation, CancellationToken ct)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.ConversationId == conversation && m.Kind == MessageKind.Message).ToListAsync(ct);
        return [.. messages.Select(Standing.Of)];
    }
}
