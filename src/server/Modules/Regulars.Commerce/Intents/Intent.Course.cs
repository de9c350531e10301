using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Intents;

internal sealed partial class Intent
{
    /// <summary>Calls that certainly did nothing before it is given up; with the waits between them some ten minutes.</summary>
    private const int MostCalls = 9;

    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>After so long without reading the store a person decides.</summary>
    private static readonly Duration LongestUnread = Duration.FromMinutes(30);

    /// <summary>Within its author's authority, or allowed.</summary>
    public void Begin(Duration hold, Instant at) => (State, DueAt) = (hold > Duration.Zero ? IntentState.Held : IntentState.Due, at + hold);

    public void Ask(ApprovalId approval) => (State, ApprovalId) = (IntentState.Asked, approval);

    /// <summary>Nothing to change when it was withdrawn meanwhile.</summary>
    public bool Approve(Actor by, string? note, Instant at)
    {
        if (State != IntentState.Asked)
            return false;
        (State, ApprovedBy, Note, DueAt) = (IntentState.Due, by, note, at);
        return true;
    }

    /// <summary>The same, from what the order has by now.</summary>
    public void Renew(StoreAct act) => Act = act;

    public bool Reject(Actor by, string? note, Instant at)
    {
        if (State != IntentState.Asked)
            return false;
        (State, SettledBy, Note, EndedAt) = (IntentState.Rejected, by, note, at);
        return true;
    }

    public Outcome Withdraw(Actor by, Instant at)
    {
        if (State is IntentState.Withdrawn)
            return Outcome.Unchanged;
        if (State is not (IntentState.Held or IntentState.Asked or IntentState.Due))
            return CommerceErrors.TooLate;
        (State, SettledBy, EndedAt) = (IntentState.Withdrawn, by, at);
        return Outcome.Done;
    }

    /// <summary>The store is asked now; committed before the call.</summary>
    public void Call(Instant at) => (State, CalledAt, Calls, Looks, DueAt, Fault, Problem) = (IntentState.Calling, at, Calls + 1, 0, null, null, null);

    /// <summary>We ended while the store was being asked: nobody knows whether it heard.</summary>
    public void Interrupt() => (State, Looks) = (IntentState.Unanswered, 0);

    public void Succeed(StoreReceipt receipt, Instant at) => (State, Receipt, EndedAt, DueAt, Fault, Problem) = (IntentState.Done, receipt, at, null, null, null);

    /// <summary>Certainly nothing was done.</summary>
    public void Refuse(StoreFault fault, string problem, Instant at) =>
        (State, Fault, Problem, EndedAt, DueAt) = (IntentState.Refused, fault, problem, at, null);

    /// <summary>Certainly nothing was done, and it may be tried again; false: it was tried often enough and is refused.</summary>
    public bool PutOff(StoreFault fault, string problem, Duration? wait, Instant at)
    {
        if (Calls >= MostCalls)
        {
            Refuse(fault, problem, at);
            return false;
        }
        (State, Fault, Problem) = (IntentState.Due, fault, problem);
        DueAt = at + Duration.Min(LongestWait, Duration.Max(wait ?? Duration.Zero, Duration.FromSeconds(1 << Math.Min(Calls, 8))));
        return true;
    }

    /// <summary>Nothing is asked of the store for now, and nothing was.</summary>
    public void Wait(string problem, Instant until) => (State, Problem, DueAt) = (IntentState.Due, problem, until);

    /// <summary>It may have been done: the store did not say.</summary>
    public void Lose(StoreFault fault, string problem, Instant at, IReadOnlyList<Duration> waits) =>
        (State, Fault, Problem, Looks, DueAt) = (IntentState.Unanswered, fault, problem, 0, at + waits[0]);

    /// <summary>
    /// The store was read and has nothing of it. What the store did not answer is left to a person in the end. What we never heard the end of, because we ended, is
    /// done again: by then the store has had time to finish whatever reached it.
    /// </summary>
    public void FindNothing(Instant at, IReadOnlyList<Duration> waits)
    {
        (Looks, LookedAt) = (Looks + 1, at);
        if (Looks < waits.Count)
            DueAt = at + waits[Looks];
        else if (Fault is null && Calls < MostCalls)
            (State, DueAt) = (IntentState.Due, at);
        else
            (State, DueAt) = (IntentState.Doubtful, null);
    }

    /// <summary>The store could not be read either: that is no look. Where waiting does not help, or did not, a person decides.</summary>
    public void LookLater(StoreFault fault, string problem, Duration wait, Instant at)
    {
        Problem = problem;
        if (fault == StoreFault.Refused || at - CalledAt > LongestUnread)
            (State, DueAt) = (IntentState.Doubtful, null);
        else
            DueAt = at + Duration.Min(LongestWait, wait);
    }

    /// <summary>A person asks for another look.</summary>
    public Outcome LookAgain(Instant at)
    {
        if (State is not (IntentState.Unanswered or IntentState.Doubtful))
            return CommerceErrors.NotInDoubt;
        (State, DueAt, Fault) = (IntentState.Unanswered, at, Fault ?? StoreFault.NoAnswer);
        return Outcome.Done;
    }

    /// <summary>A person has seen in the store what became of it.</summary>
    public Outcome Settle(bool happened, string? note, Actor by, Instant at)
    {
        if (State is not (IntentState.Unanswered or IntentState.Doubtful))
            return CommerceErrors.NotInDoubt;
        (State, SettledBy, SettlementNote, EndedAt, DueAt) = (happened ? IntentState.Done : IntentState.Withdrawn, by, note, at, null);
        return Outcome.Done;
    }
}
