using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Facts;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations;

/// <summary>How far a matter is.</summary>
internal enum Status
{
    /// <summary>The customer waits for us.</summary>
    Open,

    /// <summary>We wait for the customer.</summary>
    Waiting,

    Resolved,
}

/// <summary>Where lists keep it: one shelf at a time.</summary>
internal enum Shelf
{
    Open,
    Snoozed,
    Resolved,

    /// <summary>Apart from all others: nobody asked for it.</summary>
    Spam,

    /// <summary>In no list: it is part of another one.</summary>
    Merged,
}

/// <summary>One matter with a customer. The row carries what lists show; messages and facts are only ever added.</summary>
internal sealed partial class Conversation : Aggregate, INumbered, ITellTheFeed
{
    private readonly List<Message> messages = [];
    private readonly List<Stint> stints = [];
    private readonly List<Response> responses = [];
    private Guid? changedBy;

    private Conversation() => (Channel, Subject, CustomerName, Preview) = ("", "", "", "");

    public ConversationId Id { get; private set; }

    public int Number { get; private set; }

    public string Channel { get; private set; }

    public string Subject { get; private set; }

    public BrandId BrandId { get; private set; }

    public MailboxId MailboxId { get; private set; }

    public CustomerId CustomerId { get; private set; }

    public string CustomerName { get; private set; }

    public Status Status { get; private set; }

    public Shelf Shelf { get; private set; }

    public string Preview { get; private set; }

    public ActorKind PreviewBy { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant LastMessageAt { get; private set; }

    public int LastSequence { get; private set; }

    /// <summary>The last one that the customer could have written or read: notes and events do not count.</summary>
    public int LastPublicSequence { get; private set; }

    /// <summary>Since when the customer has been waiting for an answer.</summary>
    public Instant? WaitingSince { get; private set; }

    public bool IsUnread { get; private set; }

    public bool HasAttachments { get; private set; }

    /// <summary>It began with what nobody asked for, or a person said so.</summary>
    public bool IsSpam { get; private set; }

    /// <summary>Another conversation hangs together with it.</summary>
    public bool IsLinked { get; private set; }

    public Instant StatusSince { get; private set; }

    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    /// <summary>Only what was added in this unit of work, never the whole log.</summary>
    public IReadOnlyList<Message> Messages => messages;

    public IReadOnlyList<Stint> Stints => stints;

    public IReadOnlyList<Response> Responses => responses;

    public void TakeNumber(int number) => Number = number;

    public void CallCustomer(string name) => CustomerName = name;

    public FeedNews? News(bool isNew) => isQuiet ? null : new("conversation.changed", Id.Value, Version, new { LastSequence, by = changedBy });

    /// <summary>What another module did, as a quiet line: it moves nothing.</summary>
    public void TellOf(string name, object data, Moment now) => Tell(now, name, data);

    private Message Add(Message message)
    {
        messages.Add(message);
        return message;
    }

    private void Tell(Moment now, string name, object data) => Add(Message.Event(NextSequence(), now, Channel, name, data));

    private int NextSequence() => ++LastSequence;

    private void Move(Status to, Moment now)
    {
        changedBy = now.By.Id;
        if (to != Status)
        {
            stints.Add(Stint.Of(this, StintKind.Status, Status.ToString(), StatusSince, now));
            (Status, StatusSince) = (to, now.At);
        }
        Shelf = MergedInto is not null ? Shelf.Merged : IsSpam ? Shelf.Spam : Status == Status.Resolved ? Shelf.Resolved : SnoozedUntil is null ? Shelf.Open : Shelf.Snoozed;
    }
}

/// <summary>Somebody who takes part, by address.</summary>
internal sealed record Participant(string Name, string Address, ParticipantRole Role);

internal enum ParticipantRole
{
    Customer,
    Cc,
}
