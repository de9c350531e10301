using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Merging;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Each of the two logs; all of both are read when they become one.</summary>
    public const int MostLinesToMerge = 2000;

    /// <summary>Where all that was said here stands now, and what is still to come for here goes; null: here.</summary>
    public ConversationId? MergedInto { get; private set; }

    /// <summary>Becomes part of the other, which stays whose it is and what it is called. Its lines follow behind the other's; who takes part, and its tags, come along.</summary>
    /// <param name="lines">Where its lines are to stand; null when nothing changed.</param>
    public Outcome MergeInto(Conversation into, Moment now, out MergedLines? lines)
    {
        lines = null;
        if (MergedInto is { } already)
            return already == into.Id ? Outcome.Unchanged : ConversationErrors.Merged(already);
        if (into.Id == Id)
            return ConversationErrors.SameConversation;
        if (into.BrandId != BrandId)
            return ConversationErrors.OtherBrand;
        if (LastSequence > MostLinesToMerge || into.LastSequence > MostLinesToMerge)
            return ConversationErrors.TooLongToMerge;

        stints.Add(Stint.Of(this, StintKind.Status, Status.ToString(), StatusSince, now));
        (MergedInto, Shelf, StatusSince) = (into.Id, Shelf.Merged, now.At);
        changedBy = into.changedBy = now.By.Id;
        lines = new MergedLines(Id, Number, Subject, into.LastSequence + 1, LastSequence, [.. Tags.Except(into.Tags).Take(MostTags - into.Tags.Count)]);
        into.Tell(now, MergedLines.Event, lines);
        into.LastSequence = lines.Last;
        into.Tags = [.. into.Tags, .. lines.Tags];
        Raise(new ConversationMerged(Id, into.Id, CustomerId, now.By));
        return Outcome.Done;
    }

    /// <summary>Is again what it was. What was said since then stays where it was said.</summary>
    public Outcome SplitFrom(Conversation into, MergedLines lines, Moment now)
    {
        if (MergedInto != into.Id)
            return Outcome.Unchanged;

        (MergedInto, StatusSince) = (null, now.At);
        changedBy = into.changedBy = now.By.Id;
        into.Tags = [.. into.Tags.Except(lines.Tags)];
        Move(Status, now);
        Tell(now, "unmerged", new { into.Id, into.Number });
        into.Tell(now, "unmerged", new { Id, Number });
        Raise(new ConversationUnmerged(Id, into.Id, CustomerId, now.By));
        return Outcome.Done;
    }

    /// <summary>Reckons anew what the row carries, after the lines of another came or went. It stays as read as it was.</summary>
    public void ReckonMerged(Conversation other, IReadOnlyList<Moving.Standing> standing, Moment now)
    {
        if (standing.Count == 0)
            return;
        var (before, wasUnread) = (Participants, IsUnread);
        Reckon(standing, now);
        var isHere = other.MergedInto == Id;
        FirstRepliedAt = standing.Where(message => message.Direction == Conversations.Direction.Out).Select(message => (Instant?)message.At).Min();
        IsUnread = wasUnread || (isHere && other.IsUnread);
        // Whoever never wrote is still whom it was begun with.
        var others = isHere ? before.Concat(other.Participants) : before.Where(known => !other.HasParticipant(known.Address));
        Participants = [.. Participants.Concat(others).DistinctBy(one => one.Address, StringComparer.OrdinalIgnoreCase)];
    }
}
