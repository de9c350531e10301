using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Approving;

internal enum ApprovalState
{
    Open,
    Approved,
    Rejected,
    Withdrawn,
    Expired,
}

/// <summary>A request to give more than its author may give alone.</summary>
internal sealed class Approval : Aggregate, ITellTheFeed
{
    public Approval(ApprovalCase asked, Actor by, Instant at, Instant until) =>
        (Id, Key, Case, AskedBy, AskerId, AskedAt, ExpiresAt) = (TypedId.New<ApprovalId>(), asked.Key, asked, by, by.Id, at, until);

    private Approval() => (Key, Case, AskedBy) = ("", null!, Actor.System);

    public ApprovalId Id { get; private set; }

    /// <summary>Of whoever asked; what is approved is taken under it.</summary>
    public string Key { get; private set; }

    public ApprovalCase Case { get; private set; }

    public Actor AskedBy { get; private set; }

    /// <summary>Of <see cref="AskedBy"/>, to be asked for.</summary>
    public Guid? AskerId { get; private set; }

    public Instant AskedAt { get; private set; }

    public Instant ExpiresAt { get; private set; }

    public ApprovalState State { get; private set; }

    public Actor? AnsweredBy { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    public string? Note { get; private set; }

    public bool IsOpen => State == ApprovalState.Open;

    public void Answer(ApprovalAnswer answer, Actor by, string? note, Instant at)
    {
        State = answer switch
        {
            ApprovalAnswer.Approved => ApprovalState.Approved,
            ApprovalAnswer.Rejected => ApprovalState.Rejected,
            _ => ApprovalState.Expired,
        };
        (AnsweredBy, AnsweredAt, Note) = (by, at, note);
        Raise(new ApprovalAnswered(Id, Key, answer, by, note, at));
    }

    public void Withdraw(Instant at) => (State, AnsweredAt) = (ApprovalState.Withdrawn, at);

    public FeedNews News(bool isNew) => new("approval.changed", Id.Value, Version, new { state = State, askedBy = AskedBy.Id });
}

/// <summary>While somebody is away, another answers with their authority.</summary>
internal sealed class Delegation(AgentId agentId, AgentId to, Instant until) : Aggregate
{
    public AgentId AgentId { get; private set; } = agentId;

    public AgentId To { get; private set; } = to;

    public Instant Until { get; private set; } = until;

    public void Give(AgentId to, Instant until) => (To, Until) = (to, until);
}

/// <summary>How a workspace wants to be asked.</summary>
internal sealed class ApprovalRules : Aggregate
{
    public const int UsualHours = 24;

    public const int MostHours = 720;

    /// <summary>After so many hours without an answer a request ends.</summary>
    public int Hours { get; private set; } = UsualHours;

    public void Wait(int hours) => Hours = hours;
}
