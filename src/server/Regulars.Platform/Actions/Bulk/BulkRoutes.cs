using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Actions.Bulk;

/// <summary>How far an action on many has come, stopping it, and taking it back. Whoever began it decides, and who may run its action sees it.</summary>
public static class BulkRoutes
{
    private static readonly Duration Regret = Duration.FromHours(1);

    /// <param name="Done">How many of the total it has come to.</param>
    /// <param name="Refused">How often it was refused, by the error's code.</param>
    /// <param name="MayUndo">The caller can take it back: within an hour, by whoever began it.</param>
    public sealed record Shown(
        BulkId Id, string Action, BulkState State, int Total, int Done, int Changed, IReadOnlyDictionary<string, int> Refused, Instant StartedAt, Instant? EndedAt, bool MayUndo);

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bulk-runs/{id}", Read).Requires(PlatformPermissions.RunActions).WithName("ReadBulkRun");
        api.MapPut("/bulk-runs/{id}/stop", Stop).Requires(PlatformPermissions.RunActions).Writes().WithName("StopBulkRun");
        api.MapPut("/bulk-runs/{id}/undo", Undo).Requires(PlatformPermissions.RunActions).Writes().WithName("UndoBulkRun");
    }

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(BulkId id, RegularsDb db, Caller caller, IClock clock, CancellationToken ct) =>
        await Mine(db, id, caller, ct) is { } run ? TypedResults.Ok(Show(run, clock.GetCurrentInstant())) : TypedResults.NotFound();

    /// <summary>What was done stays done. Twice changes nothing.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Stop(BulkId id, RegularsDb db, Caller caller, IClock clock, CancellationToken ct)
    {
        if (await Mine(db, id, caller, ct) is not { } run)
            return TypedResults.NotFound();
        if (run.State == BulkState.Undoing)
            return new Refused(BulkErrors.TooLate);
        if (run.State == BulkState.Running)
            run.Stop(clock.GetCurrentInstant());
        return TypedResults.NoContent();
    }

    /// <summary>Takes back what it changed, some at a time. Twice changes nothing.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Undo(BulkId id, RegularsDb db, Caller caller, BulkWork work, IClock clock, CancellationToken ct)
    {
        if (await Mine(db, id, caller, ct) is not { } run)
            return TypedResults.NotFound();
        if (run.State is BulkState.Undoing or BulkState.Undone)
            return TypedResults.NoContent();
        if (!MayUndo(run, clock.GetCurrentInstant()))
            return new Refused(BulkErrors.TooLate);
        work.Undo(run);
        return TypedResults.NoContent();
    }

    public static Shown Show(BulkRun run, Instant now) =>
        new(run.Id, run.Action, run.State, run.Total, run.Done, run.Changed, run.Refused, run.StartedAt, run.EndedAt, MayUndo(run, now));

    private static bool MayUndo(BulkRun run, Instant now) => run.State is BulkState.Done or BulkState.Stopped && run.EndedAt + Regret > now;

    private static async Task<BulkRun?> Mine(RegularsDb db, BulkId id, Caller caller, CancellationToken ct) =>
        await db.Set<BulkRun>().SingleOrDefaultAsync(run => run.Id == id, ct) is { } found && found.By.Kind == caller.Actor.Kind && found.By.Id == caller.Actor.Id ? found : null;
}

/// <summary>The rules of actions on many that a request can break.</summary>
public static class BulkErrors
{
    public static Error TooLate { get; } = new("bulk_too_late", "It can be taken back within an hour after it ended. Change the rest by hand.", ErrorKind.Gone);

    public static Error NoSuchAction { get; } = Error.Invalid("no_such_action", "There is no such action, or it is not yours to run. Choose another one.");
}
