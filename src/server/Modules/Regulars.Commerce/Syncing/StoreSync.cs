using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Syncing;

/// <summary>
/// How far a store is read. It is read in rounds: products, then customers, then orders, each from its last change on. The first round is the import;
/// each later one begins a little before the last began, so that what changed while it ran is not missed.
/// </summary>
internal sealed class StoreSync(StoreId storeId) : IWorkspaceOwned
{
    /// <summary>A row may be visible in the store a little after the time that stands in it.</summary>
    private static readonly Duration Overlap = Duration.FromMinutes(2);

    public WorkspaceId WorkspaceId { get; private set; }

    public StoreId StoreId { get; private set; } = storeId;

    /// <summary>Counts the rounds that were begun: what was still to do for an earlier one is not done.</summary>
    public int Round { get; private set; }

    public bool IsReading { get; private set; }

    public SyncPart Part { get; private set; }

    /// <summary>Where the next slice of <see cref="Part"/> begins; null: at its beginning.</summary>
    public string? After { get; private set; }

    /// <summary>What changed before is not asked for; null: everything is.</summary>
    public Instant? Since { get; private set; }

    public Instant RoundStartedAt { get; private set; }

    /// <summary>When the import was whole; null until then.</summary>
    public Instant? ImportedAt { get; private set; }

    public Instant? ReadAt { get; private set; }

    /// <summary>Rows of <see cref="Part"/> so far.</summary>
    public int Read { get; private set; }

    /// <summary>Orders that the store had when the import began, and now.</summary>
    public int OrdersThere { get; private set; }

    public int OrdersHere { get; private set; }

    public StoreFault? Fault { get; private set; }

    public StoreStep? FailedStep { get; private set; }

    public string? Problem { get; private set; }

    public Instant? FailedAt { get; private set; }

    public bool IsImporting => ImportedAt is null;

    /// <summary>Begins the import. <paramref name="since"/>: what changed before stays out; null: everything.</summary>
    public void Import(Instant? since, Instant at)
    {
        ImportedAt = null;
        Start(since, at);
    }

    public void StartRound(Instant at) => Start(RoundStartedAt - Overlap, at);

    /// <summary>After a pause or with another key: what was under way goes on where it stood, else a round begins.</summary>
    public void GoOn(Instant at)
    {
        (Fault, FailedStep, Problem, FailedAt) = (null, null, null, null);
        if (IsReading)
            Round++;
        else
            StartRound(at);
    }

    public void Advance(int read, string? next, Instant at)
    {
        (Read, After, ReadAt) = (Read + read, next, at);
        (Fault, FailedStep, Problem, FailedAt) = (null, null, null, null);
        if (next is not null)
            return;
        if (Part < SyncPart.Orders)
            (Part, Read) = (Part + 1, 0);
        else
            Finish(at);
    }

    public void Count(int there, int here) => (OrdersThere, OrdersHere) = (there, here);

    /// <summary>It goes on where it stands.</summary>
    public void Stumble(StoreFault fault, StoreStep step, string problem, Instant at) => (Fault, FailedStep, Problem, FailedAt) = (fault, step, problem, at);

    private void Start(Instant? since, Instant at) =>
        (Round, IsReading, Part, After, Since, RoundStartedAt, Read) = (Round + 1, true, SyncPart.Products, null, since, at, 0);

    private void Finish(Instant at)
    {
        IsReading = false;
        ImportedAt ??= at;
    }
}

/// <summary>What is read of a store, in this order.</summary>
internal enum SyncPart
{
    Products,
    Customers,
    Orders,
}
