using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Actions.Bulk;

[EventName("bulk.to-run")]
internal sealed record BulkToRun(BulkId Run) : IEvent
{
    public string? Lane => Run.ToString();
}

/// <summary>Begins one action on many subjects. Few are done at once, in the caller's transaction; more go on in steps, each as whoever began it.</summary>
public sealed class BulkWork
{
    /// <summary>Each step holds its subjects, and on SQLite everybody's writing, until it ends.</summary>
    internal const int AtOnce = 25;

    private readonly RegularsDb db;
    private readonly IEnumerable<IAction> actions;
    private readonly EventOutbox outbox;
    private readonly IClock clock;
    private readonly Actor by;

    internal BulkWork(RegularsDb db, IEnumerable<IAction> actions, EventOutbox outbox, IClock clock, Actor by) =>
        (this.db, this.actions, this.outbox, this.clock, this.by) = (db, actions, outbox, clock, by);

    /// <param name="action">One that the caller may run, with parameters that it takes.</param>
    public async Task<BulkRun> Begin(string action, JsonElement parameters, IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        var run = new BulkRun(action, parameters.GetRawText(), by, subjects.Count, clock.GetCurrentInstant());
        var batches = subjects.Chunk(AtOnce).Select((chunk, at) => new BulkBatch(run.Id, at, chunk)).ToList();
        db.Add(run);
        db.AddRange(batches);
        if (batches.Count > 1)
        {
            outbox.Add(new BulkToRun(run.Id));
            return run;
        }
        foreach (var batch in batches)
            await Step(run, batch, ct);
        run.End(clock.GetCurrentInstant());
        return run;
    }

    public void Undo(BulkRun run)
    {
        run.Undo();
        outbox.Add(new BulkToRun(run.Id));
    }

    internal async Task Step(BulkRun run, BulkBatch batch, CancellationToken ct)
    {
        var action = actions.Single(known => known.Name == run.Action);
        using var parameters = JsonDocument.Parse(run.Parameters);
        var (undos, refused) = (new List<BulkUndo>(), new List<string>());
        foreach (var subject in batch.Subjects)
        {
            var result = await action.Run(subject, parameters.RootElement, ct);
            if (result is null || result.Error is not null)
                refused.Add(result?.Error?.Code ?? "not_found");
            else if (result.Undo is { } undo)
                undos.Add(new BulkUndo(subject, undo.Name, undo.Parameters));
        }
        batch.Finish(undos);
        run.Advance(batch.Subjects.Count, undos.Count, refused);
    }

    internal async Task StepBack(BulkRun run, BulkBatch batch, CancellationToken ct)
    {
        foreach (var undo in batch.Undos ?? [])
            await actions.Single(known => known.Name == undo.Action).Run(undo.Subject, undo.Parameters, ct);
        run.TakeBack(batch.Subjects.Count, batch.Undos?.Count ?? 0);
        batch.TakeBack();
    }
}

/// <summary>One batch at a time. What was stopped meanwhile goes no further.</summary>
internal sealed class RunBulk(RegularsDb db, BulkWork work, EventOutbox outbox, IClock clock) : IReactTo<BulkToRun>
{
    public async Task React(BulkToRun happened, CancellationToken ct)
    {
        if (await db.Set<BulkRun>().SingleOrDefaultAsync(known => known.Id == happened.Run, ct) is not { IsGoing: true } run)
            return;
        var back = run.State == BulkState.Undoing;
        var batches = db.Set<BulkBatch>().Where(batch => batch.Run == run.Id && batch.IsDone == back);
        if (await (back ? batches.OrderByDescending(batch => batch.At) : batches.OrderBy(batch => batch.At)).FirstOrDefaultAsync(ct) is not { } next)
        {
            run.End(clock.GetCurrentInstant());
            return;
        }
        await (back ? work.StepBack(run, next, ct) : work.Step(run, next, ct));
        await outbox.Continue(happened, clock.GetCurrentInstant(), ct);
    }
}

/// <summary>What was done to many is remembered for 30 days.</summary>
internal sealed class ForgetOldBulk(RegularsDb db) : IJob
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public async Task Run(Instant due, CancellationToken ct)
    {
        var old = db.Set<BulkRun>().Where(run => run.StartedAt < due - Kept);
        await db.Set<BulkBatch>().Where(batch => old.Any(run => run.Id == batch.Run)).ExecuteDeleteAsync(ct);
        await old.ExecuteDeleteAsync(ct);
    }
}
