using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>How far a folder has been fetched, and how that goes. Apart from the account, whose version guards what people set.</summary>
internal sealed class ImapWatch(MailboxId mailboxId) : IWorkspaceOwned
{
    /// <summary>Servers keep the day of arrival more faithfully than its hour.</summary>
    private static readonly Duration Doubt = Duration.FromDays(1);

    public WorkspaceId WorkspaceId { get; private set; }

    public MailboxId MailboxId { get; private set; } = mailboxId;

    /// <summary>Null until the server was reached.</summary>
    public string? Folder { get; private set; }

    public long UidValidity { get; private set; }

    /// <summary>Those before it lay there before we began.</summary>
    public long FirstUid { get; private set; }

    /// <summary>All up to this one need not be looked at again.</summary>
    public long LastUid { get; private set; }

    /// <summary>Up to here the server numbered its messages anew: what arrived before we began is not new because of that.</summary>
    public long RenumberedUpTo { get; private set; }

    /// <summary>Since when this folder's mail is taken in.</summary>
    public Instant ReachesBackTo { get; private set; }

    public string? FailedStep { get; private set; }

    public string? FailedDetail { get; private set; }

    public Instant? FailedAt { get; private set; }

    /// <summary>Whether it was reached since the last failure.</summary>
    public bool IsReached { get; private set; }

    public FolderCount? Count { get; private set; }

    /// <summary>What the server says of the folder decides where to go on: from now on when it is new to us, from its first message when it counts anew.</summary>
    public long Meet(string folder, long uidValidity, long uidNext, Instant now)
    {
        if (Folder != folder)
        {
            (Folder, UidValidity, FirstUid, LastUid) = (folder, uidValidity, uidNext, uidNext - 1);
            (RenumberedUpTo, ReachesBackTo, Count) = (0, now, null);
        }
        else if (UidValidity != uidValidity || uidNext <= LastUid)
        {
            // A server that was put back to an older state gives the same numbers to other messages.
            (UidValidity, FirstUid, LastUid, RenumberedUpTo, Count) = (uidValidity, 1, 0, uidNext - 1, null);
        }
        return LastUid;
    }

    public bool IsAt(string folder, long uidValidity) => Folder == folder && UidValidity == uidValidity;

    public void Advance(long uid) => LastUid = Math.Max(LastUid, uid);

    public void ReachBack(Instant to) => ReachesBackTo = Instant.Min(ReachesBackTo, to);

    /// <summary>It lay there before we began, and only seems to be new.</summary>
    public bool IsOlderThanWanted(long uid, Instant? arrived) => uid <= RenumberedUpTo && arrived < ReachesBackTo - Doubt;

    /// <summary>False when nothing is new about it.</summary>
    public bool Fail(string step, string detail, Instant at)
    {
        if (!IsReached && FailedStep == step && FailedDetail == detail)
            return false;
        (FailedStep, FailedDetail, FailedAt, IsReached) = (step, detail, at, false);
        return true;
    }

    /// <summary>False when nothing is new about it.</summary>
    public bool Succeed()
    {
        if (IsReached && FailedStep is null)
            return false;
        (FailedStep, FailedDetail, FailedAt, IsReached) = (null, null, null, true);
        return true;
    }

    /// <summary>The settings were changed: what was true before says nothing.</summary>
    public void StartOver() => (FailedStep, FailedDetail, FailedAt, IsReached) = (null, null, null, false);

    public void Counted(FolderCount count) => Count = count;
}

/// <summary>What the folder held when it was last compared with what is here.</summary>
/// <param name="Server">Messages on the server.</param>
/// <param name="Stored">Those of them that are here.</param>
/// <param name="Older">Those that lie there since before it was connected.</param>
/// <param name="Left">Those that could not be taken in.</param>
/// <param name="Missing">Those that should be here and are not; they are fetched.</param>
internal sealed record FolderCount(int Server, int Stored, int Older, int Left, int Missing, Instant At);
