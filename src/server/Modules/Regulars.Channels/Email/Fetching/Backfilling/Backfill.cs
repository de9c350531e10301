using NodaTime;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Backfilling;

/// <summary>Brings older mail of a mailbox in, from a day on: with a cursor of its own, beside the watch.</summary>
internal sealed class Backfill(MailboxId mailboxId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public MailboxId MailboxId { get; private set; } = mailboxId;

    /// <summary>Counts how often one was begun: what was still to do for an earlier one is not done.</summary>
    public int Run { get; private set; }

    public BackfillState State { get; private set; }

    public DateOnly Since { get; private set; }

    public string Folder { get; private set; } = "";

    public long UidValidity { get; private set; }

    /// <summary>What the server listed, as IMAP writes it; null until it did.</summary>
    public string? Uids { get; private set; }

    public long LastUid { get; private set; }

    public int Found { get; private set; }

    public int Stored { get; private set; }

    /// <summary>They were here already.</summary>
    public int Known { get; private set; }

    public int Remaining { get; private set; }

    public string? Problem { get; private set; }

    public Instant StartedAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public bool IsRunning => State == BackfillState.Running;

    public void Start(DateOnly since, string folder, Instant at)
    {
        (Run, State, Since, Folder, StartedAt, EndedAt) = (Run + 1, BackfillState.Running, since, folder, at, null);
        StartOver();
        (Stored, Known) = (0, 0);
    }

    public void Cancel(Instant at) => (State, EndedAt) = (BackfillState.Cancelled, at);

    /// <summary>The server's numbers are others now: it is asked again which there are, and what came already is a copy.</summary>
    public void StartOver() => (Uids, UidValidity, LastUid, Found, Remaining, Problem) = (null, 0, 0, 0, 0, null);

    public void List(long uidValidity, UidSet uids) =>
        (UidValidity, Uids, Found, Remaining, Problem) = (uidValidity, uids.ToString(), uids.Count, uids.Count, null);

    public void Advance(long uid, SeenAs seenAs)
    {
        if (uid <= LastUid)
            return;
        (LastUid, Remaining) = (uid, Math.Max(0, Remaining - 1));
        if (seenAs == SeenAs.New)
            Stored++;
        else if (seenAs == SeenAs.Copy)
            Known++;
    }

    /// <summary>Passes over those that were here and those that the server has no more.</summary>
    public void Pass(long uid, int known, int remaining) =>
        (LastUid, Known, Remaining, Problem) = (Math.Max(LastUid, uid), Known + known, remaining, null);

    public void Stumble(string problem) => Problem = problem;

    public void Finish(Instant at) => (State, EndedAt, Remaining, Problem) = (BackfillState.Done, at, 0, null);
}

internal enum BackfillState
{
    Running,
    Done,
    Cancelled,
}
