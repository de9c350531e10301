using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Syncing;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Intents;

/// <summary>
/// Does in the store what was decided: the intent says "calling" before the call, and after any doubt the store is read before it is asked again. A process that ends on
/// the way finds "calling" and reads; what is found there ends it, and what is not found is done only after the store has had its time.
/// </summary>
internal sealed class CarryOut(
    RegularsDb db, EventOutbox outbox, OpenStore stores, IAuthority authority, TellOfIntents tell, IOptions<CommerceOptions> options, IClock clock, ILogger<CarryOut> log)
    : ICallOutside<IntentDue, CarryOut.Attempt, CarryOut.Heard>
{
    private static readonly Duration UntilReadable = Duration.FromSeconds(20);
    private static readonly Duration UntilAwake = Duration.FromMinutes(1);

    /// <param name="MayCall">Whether the store is asked to do it, or only read.</param>
    /// <param name="Number">1 for the first call.</param>
    internal sealed record Attempt(IntentId Intent, StoreId Store, StoreAct Act, bool MayCall, int Number);

    internal sealed record Heard
    {
        /// <summary>Null: it is not there.</summary>
        public StoreReceipt? Receipt { get; init; }

        /// <summary>Of the call; null when none was made or it succeeded.</summary>
        public StoreException? Failure { get; init; }

        /// <summary>Of reading what became of it.</summary>
        public StoreException? Unreadable { get; init; }
    }

    public async Task<Attempt?> Intend(IntentDue happened, CancellationToken ct)
    {
        if (await Find(happened.Intent, ct) is not { } intent)
            return null;
        switch (intent.State)
        {
            case IntentState.Held or IntentState.Due when await db.Stores.AnyAsync(store => store.Id == intent.StoreId && store.IsPaused && store.DisconnectedAt == null, ct):
                intent.Wait("The store is paused.", clock.GetCurrentInstant() + UntilAwake);
                await Schedule(intent, ct);
                return null;
            case IntentState.Held or IntentState.Due:
                intent.Call(clock.GetCurrentInstant());
                return new Attempt(intent.Id, intent.StoreId, intent.Act, MayCall: true, intent.Calls);
            case IntentState.Calling:
                intent.Interrupt();
                return new Attempt(intent.Id, intent.StoreId, intent.Act, MayCall: false, intent.Calls);
            case IntentState.Unanswered:
                return new Attempt(intent.Id, intent.StoreId, intent.Act, MayCall: false, intent.Calls);
            default:
                return null;
        }
    }

    public async Task<Heard> Call(Attempt intent, CancellationToken ct)
    {
        IStore store;
        try
        {
            store = await stores.Open(intent.Store, ct);
            if (!intent.MayCall || intent.Number > 1)
            {
                var found = await store.Find(intent.Act, ct);
                if (found is not null || !intent.MayCall)
                    return new Heard { Receipt = found };
            }
        }
        catch (Exception unreadable) when (IsAnswer(unreadable, ct))
        {
            return intent.MayCall ? new Heard { Failure = Harmless(Understand(unreadable, intent)) } : new Heard { Unreadable = Understand(unreadable, intent) };
        }
        try
        {
            return new Heard { Receipt = await store.Do(intent.Act, ct) };
        }
        catch (Exception failure) when (IsAnswer(failure, ct))
        {
            return new Heard { Failure = Understand(failure, intent) };
        }
    }

    public async Task Record(Attempt intent, Heard result, CancellationToken ct)
    {
        if (await Find(intent.Intent, ct) is not { } here || !Expects(here, result))
            return;
        var now = clock.GetCurrentInstant();
        switch (result)
        {
            case { Receipt: { } receipt }:
                here.Succeed(receipt, now);
                break;
            case { Failure: { Fault: StoreFault.NoAnswer or StoreFault.Broken } lost }:
                here.Lose(lost.Fault, lost.Message, now, Waits);
                break;
            case { Failure: { Fault: StoreFault.Unreachable or StoreFault.Limited } later }:
                here.PutOff(later.Fault, later.Message, later.RetryAfter, now);
                break;
            case { Failure: { } no }:
                here.Refuse(no.Fault, no.Message, now);
                break;
            case { Unreadable: { } unreadable }:
                here.LookLater(unreadable.Fault, unreadable.Message, unreadable.RetryAfter ?? UntilReadable, now);
                break;
            default:
                here.FindNothing(now, Waits);
                break;
        }
        if (here.State == IntentState.Refused)
            await authority.GiveBack(here.Act.Key, ct);
        await tell.Of(here, ct);
        await Schedule(here, ct);
        // In a transaction of its own: whatever the store tells of the order, what became of this one stays written down.
        if (result.Receipt is not null || here.State == IntentState.Refused)
            outbox.Add(new OrderTouched(intent.Store, intent.Act.Order));
    }

    /// <summary>What somebody settled meanwhile stays settled, unless it is found after all.</summary>
    private static bool Expects(Intent here, Heard result) =>
        here.State is IntentState.Calling or IntentState.Unanswered || (result.Receipt is not null && here is { State: IntentState.Doubtful or IntentState.Withdrawn, Calls: > 0 });

    private async Task Schedule(Intent intent, CancellationToken ct)
    {
        if (intent.DueAt is { } due)
            await outbox.Continue(new IntentDue(intent.Id, intent.OrderId), due, ct);
    }

    /// <summary>Our own end is none: then nobody knows what the store heard, and it is read after the next start.</summary>
    private static bool IsAnswer(Exception exception, CancellationToken ct) => exception is StoreException || !ct.IsCancellationRequested;

    /// <summary>A defect of ours in the middle of an answer is no proof that nothing was done.</summary>
    private StoreException Understand(Exception exception, Attempt intent)
    {
        if (exception is StoreException known)
            return known;
        log.LogError(exception, "What the store answered to {Intent} was not understood", intent.Intent);
        return new StoreException(StoreFault.Broken, StoreStep.Act, "What the store answered was not understood.", cause: exception);
    }

    /// <summary>The first looks come soon, for most answers are only lost; the last when a store has long given up on whatever it was doing.</summary>
    private IReadOnlyList<Duration> Waits
    {
        get
        {
            var quiet = options.Value.StoreQuiet;
            return [.. new[] { 0.03, 0.12, 0.35, 0.5 }.Select(share => Duration.FromSeconds(quiet * share))];
        }
    }

    /// <summary>Before the call: whatever it was, nothing was done.</summary>
    private static StoreException Harmless(StoreException failure) => failure.Fault is StoreFault.NoAnswer or StoreFault.Broken
        ? new StoreException(StoreFault.Unreachable, failure.Step, failure.Message, failure.RetryAfter, failure)
        : failure;

    private Task<Intent?> Find(IntentId id, CancellationToken ct) => db.Intents.SingleOrDefaultAsync(intent => intent.Id == id, ct);
}
