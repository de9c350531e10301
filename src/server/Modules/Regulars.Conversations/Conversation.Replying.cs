using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Moving;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>Since when it has been the customer's turn; null while it is ours.</summary>
    private Instant? customersTurnSince;

    /// <summary>When somebody of ours first answered.</summary>
    public Instant? FirstRepliedAt { get; private set; }

    /// <summary>A reply sets waiting; to a resolved conversation it changes no status. Refused when the writer has not seen the newest message.</summary>
    public Outcome Reply(Written written, int seen, Moment now, out Message? message)
    {
        message = null;
        if (LastPublicSequence > seen)
            return ConversationErrors.NewerMessage(LastSequence);

        message = Add(Message.Reply(NextSequence(), Channel, written, now));
        LastPublicSequence = LastSequence;
        if (WaitingSince is { } waiting)
            responses.Add(Response.Of(this, message.Id, ResponseSide.Shop, FirstRepliedAt is null, waiting, now with { At = written.SendAt ?? now.At }));
        FirstRepliedAt ??= written.SendAt ?? now.At;
        (WaitingSince, customersTurnSince, IsUnread) = (null, written.SendAt ?? now.At, false);
        Show(message);
        Move(Status == Status.Resolved ? Status.Resolved : Status.Waiting, now);
        if (written.SendAt is null)
            Raise(new ReplyWritten(Id, message.Id, Channel));
        return Outcome.Done;
    }

    /// <summary>Takes back a reply that has not left: a line stands in its place, and the conversation stands as if it had not been written.</summary>
    public Outcome Withdraw(Message reply, IReadOnlyList<Standing> others, Moment now)
    {
        var outcome = reply.Withdraw(now);
        if (!outcome.IsChange)
            return outcome;
        changedBy = now.By.Id;
        FirstRepliedAt = others.Where(message => message.Direction == Conversations.Direction.Out).Select(message => (Instant?)message.At).Min();
        var begunWith = others.Any(message => message.Direction == Conversations.Direction.In) ? null : Participants;
        if (others.Count == 0)
            (Preview, PreviewBy, customersTurnSince) = ("", ActorKind.Agent, null);
        else
            Reckon(others, now);
        // Whoever never wrote is still whom it was begun with, and that nothing has left is no reason to close it.
        Participants = begunWith ?? Participants;
        if (others.Count == 0)
            Move(IsResolved ? Status.Resolved : Status.Open, now);
        return outcome;
    }

    /// <summary>Sends a reply before its time: it counts as answered from now.</summary>
    public Outcome Depart(Message reply, Moment now)
    {
        var planned = reply.SendAt;
        var outcome = reply.Depart();
        if (!outcome.IsChange)
            return outcome;
        changedBy = now.By.Id;
        FirstRepliedAt = FirstRepliedAt == planned ? now.At : FirstRepliedAt;
        customersTurnSince = customersTurnSince == planned ? now.At : customersTurnSince;
        Raise(new ReplyWritten(Id, reply.Id, Channel));
        return outcome;
    }

    /// <summary>A note is for the team alone and changes nothing; whom it mentions is told.</summary>
    public Message Note(Written written, Moment now)
    {
        changedBy = now.By.Id;
        var note = Add(Message.Note(NextSequence(), Channel, written, now));
        foreach (var agent in written.Mentions)
            Raise(new AgentMentioned(Id, note.Id, agent, now.By));
        return note;
    }

    /// <summary>Sends a reply again that did not go out, by a person's decision.</summary>
    public Outcome SendAgain(Message message, Moment now)
    {
        var outcome = message.QueueAgain(now);
        if (outcome.IsChange)
        {
            Tell(now, "sent-again", new { message.Sequence });
            changedBy = now.By.Id;
            Raise(new ReplyWritten(Id, message.Id, Channel));
        }
        return outcome;
    }

    /// <summary>Ends the doubt about a reply, by a person's decision.</summary>
    public Outcome SettleAsArrived(Message message, Moment now)
    {
        var outcome = message.SettleAsArrived(now);
        if (outcome.IsChange)
        {
            Tell(now, "arrived", new { message.Sequence });
            changedBy = now.By.Id;
        }
        return outcome;
    }
}

/// <summary>What somebody of ours wrote.</summary>
internal sealed record Written(
    string Text, string Html, IReadOnlyList<Attachment> Attachments, IReadOnlyList<MailAddress> To, IReadOnlyList<MailAddress> Cc, MessageId? Answers,
    int? WritingSeconds = null, Instant? SendAt = null, bool IsSentLater = false)
{
    /// <summary>Whom a note calls.</summary>
    public IReadOnlyList<AgentId> Mentions { get; init; } = [];
}
