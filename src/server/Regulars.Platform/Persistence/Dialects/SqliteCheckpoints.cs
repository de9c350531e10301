using Microsoft.Data.Sqlite;
using Regulars.Platform.Outbox;

namespace Regulars.Platform.Persistence;

/// <summary>
/// Carries what was committed from the log into the database, beside the writer: within a commit it would keep all others waiting for a tenth of a
/// second. The log begins anew when all of it is carried over, which under load never happens by itself: then the writer is stopped for the rest.
/// </summary>
/// <param name="whileNobodyWrites">Does the work while the writer's turn is held.</param>
internal sealed class SqliteCheckpoints(string file, Func<Action, Task> whileNobodyWrites) : IDisposable
{
    private const int CommitsBetween = 64;

    /// <summary>Frames of 4 KB: 32 MB.</summary>
    private const int LongLog = 8000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource over = new();
    private readonly Nudge nudge = new();
    private SqliteConnection? connection;
    private Task? running;
    private int commits;

    /// <summary>By whoever has the writer's turn.</summary>
    public void Committed()
    {
        running ??= Task.Run(Run);
        if (Interlocked.Increment(ref commits) % CommitsBetween == 0)
            nudge.Give();
    }

    public void Dispose()
    {
        over.Cancel();
        running?.GetAwaiter().GetResult();
        connection?.Dispose();
        over.Dispose();
    }

    private async Task Run()
    {
        while (!over.IsCancellationRequested)
        {
            await nudge.Take(Soon, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Interlocked.Exchange(ref commits, 0) == 0)
                continue;
            try
            {
                if (CarryOver() >= LongLog)
                    await whileNobodyWrites(() => CarryOver());
            }
            catch (SqliteException)
            {
                // Nothing is lost, the log only grows; a disk that is full or broken is told to whoever writes. Tried again with the next commits.
            }
        }
    }

    /// <summary>Returns how many frames the log has.</summary>
    private int CarryOver()
    {
        connection ??= Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        using var result = command.ExecuteReader();
        return result.Read() ? result.GetInt32(1) : 0;
    }

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(SqliteWriter.ConnectionString(file, isPooled: false));
        opened.Open();
        return opened;
    }
}
