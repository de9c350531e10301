using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Actions.Bulk;

public enum BulkState
{
    Running,
    Done,

    /// <summary>Somebody stopped it: what was done stays done.</summary>
    Stopped,

    Undoing,
    Undone,
}

/// <summary>One action on many subjects, some at a time.</summary>
public sealed class BulkRun : Aggregate, ITellTheFeed
{
    public BulkRun(string action, string parameters, Actor by, int total, Instant at)
    {
        Id = TypedId.New<BulkId>();
        (Action, Parameters, By, Total, StartedAt, State) = (action, parameters, by, total, at, BulkState.Running);
    }

    private BulkRun() => (Action, Parameters, By) = ("", "", Actor.System);

    public BulkId Id { get; private set; }

    public string Action { get; private set; }

    /// <summary>As JSON.</summary>
    public string Parameters { get; private set; }

    public Actor By { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many it has come to; while it is undone, how many are left.</summary>
    public int Done { get; private set; }

    public int Changed { get; private set; }

    /// <summary>How often it was refused, by the error's code.</summary>
    public IReadOnlyDictionary<string, int> Refused { get; private set; } = new Dictionary<string, int>();

    public BulkState State { get; private set; }

    public Instant StartedAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public bool IsGoing => State is BulkState.Running or BulkState.Undoing;

    public FeedNews News(bool isNew) => new("bulk.changed", Id.Value, Version);

    public void Advance(int done, int changed, IEnumerable<string> refused)
    {
        (Done, Changed) = (Done + done, Changed + changed);
        Refused = Refused.SelectMany(known => Enumerable.Repeat(known.Key, known.Value)).Concat(refused).CountBy(code => code).ToDictionary();
    }

    public void End(Instant at) => (State, EndedAt) = (State == BulkState.Undoing ? BulkState.Undone : BulkState.Done, at);

    public void Stop(Instant at) => (State, EndedAt) = (BulkState.Stopped, at);

    public void Undo() => (State, EndedAt) = (BulkState.Undoing, null);

    public void TakeBack(int undone, int changed) => (Done, Changed) = (Done - undone, Changed - changed);
}

/// <summary>Some of the subjects of a <see cref="BulkRun"/>, which are done in one transaction.</summary>
internal sealed class BulkBatch(BulkId run, int at, IReadOnlyList<Guid> subjects) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public BulkId Run { get; private set; } = run;

    public int At { get; private set; } = at;

    public IReadOnlyList<Guid> Subjects { get; private set; } = subjects;

    /// <summary>How each that was changed is taken back; null before it was run, and after it was taken back.</summary>
    public IReadOnlyList<BulkUndo>? Undos { get; private set; }

    public bool IsDone { get; private set; }

    public void Finish(IReadOnlyList<BulkUndo> undos) => (IsDone, Undos) = (true, undos);

    public void TakeBack() => (IsDone, Undos) = (false, null);
}

internal sealed record BulkUndo(Guid Subject, string Action, JsonElement Parameters);
