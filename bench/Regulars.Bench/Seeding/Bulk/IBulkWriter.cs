namespace Regulars.Bench.Seeding.Bulk;

/// <summary>Writes batches as fast as an engine takes them. Indexes and foreign keys come back, checked, with <see cref="Finish"/>.</summary>
internal interface IBulkWriter : IAsyncDisposable
{
    Task Begin(CancellationToken ct);

    Task Write(BulkBatch batch, CancellationToken ct);

    Task Finish(CancellationToken ct);
}
