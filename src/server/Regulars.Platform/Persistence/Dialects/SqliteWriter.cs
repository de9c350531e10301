using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Regulars.Platform.Persistence;

/// <summary>
/// The one writer's turn, on the one connection that writes: SQLite drops a connection's cached pages whenever another connection has written. Units
/// of work that only write, and wait for each other, are committed together: the pages that they share are written, and waited for, once.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 8;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly string file;
    private readonly DbContext owner;
    private readonly SqliteCheckpoints checkpoints;
    private int waiting;
    private Together? open;

    public SqliteWriter(string file)
    {
        this.file = file;
        owner = new DbContext(
            new DbContextOptionsBuilder().UseSqlite(ConnectionString(file, isPooled: false)).AddInterceptors(SqlitePragmas.Instance).Options);
        checkpoints = new SqliteCheckpoints(file, WhileNobodyWrites);
    }

    private SqliteConnection Connection => (SqliteConnection)owner.Database.GetDbConnection();

    public static string ConnectionString(string file, bool isPooled = true) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, Pooling = isPooled }.ConnectionString;

    public async Task<IWriting> Begin(RegularsDb db, Beginning beginning, CancellationToken ct)
    {
        await WaitForTurn(beginning, ct);
        try
        {
            // The turn may come in the very moment of giving up; others may have left their commit to whoever has it.
            ct.ThrowIfCancellationRequested();
            if (beginning != Beginning.OnlyWrites)
                CommitOpen();
            return beginning == Beginning.WithinCommand ? await OnItsOwn(db, ct) : await OnTheWriters(db, beginning, ct);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    public void Dispose()
    {
        checkpoints.Dispose();
        owner.Dispose();
        turn.Dispose();
    }

    private async Task WaitForTurn(Beginning beginning, CancellationToken ct)
    {
        if (beginning != Beginning.OnlyWrites)
        {
            await turn.WaitAsync(ct);
            return;
        }
        Interlocked.Increment(ref waiting);
        try
        {
            await turn.WaitAsync(ct);
            Interlocked.Decrement(ref waiting);
        }
        catch
        {
            Interlocked.Decrement(ref waiting);
            // Others may have left their commit to this one.
            await turn.WaitAsync(CancellationToken.None);
            Leave();
            throw;
        }
    }

    private async Task<IWriting> OnItsOwn(RegularsDb db, CancellationToken ct)
    {
        await db.Database.BeginTransactionAsync(ct);
        return new Writing(this, db, null);
    }

    private async Task<IWriting> OnTheWriters(RegularsDb db, Beginning beginning, CancellationToken ct)
    {
        if (Connection.State != ConnectionState.Open)
        {
            await owner.Database.OpenConnectionAsync(ct);
            await owner.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 0", ct);
        }
        open ??= new Together(Connection.BeginTransaction());
        open.IsFull = beginning == Beginning.Alone;
        open.Transaction.Save(Together.Mark);

        var own = db.Database.GetDbConnection();
        while (own.State == ConnectionState.Open)
            await db.Database.CloseConnectionAsync();
        db.Database.SetDbConnection(Connection);
        await db.Database.UseTransactionAsync(open.Transaction, ct);
        return new Writing(this, db, open);
    }

    private void GiveBack(RegularsDb db)
    {
        db.Database.UseTransaction(null);
        db.Database.SetDbConnection(null);
        db.Database.SetConnectionString(ConnectionString(file));
    }

    /// <summary>Ends a turn. Whoever waits carries the commit on, so that it is made once for all.</summary>
    private void Leave()
    {
        if (open is { IsFull: true } or { Members: >= MostTogether } || Volatile.Read(ref waiting) == 0)
            CommitOpen();
        turn.Release();
    }

    private void CommitOpen()
    {
        var ending = open;
        open = null;
        ending?.Commit();
        checkpoints.Committed();
    }

    private async Task WhileNobodyWrites(Action work)
    {
        await turn.WaitAsync();
        try
        {
            CommitOpen();
            work();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What is committed together. Some errors, such as a full disk, make SQLite take all of it back.</summary>
    private sealed class Together(SqliteTransaction transaction)
    {
        public const string Mark = "unit";
        private const int IoError = 10;

        private readonly TaskCompletionSource durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SqliteTransaction Transaction => transaction;

        public Task Durable => durable.Task;

        public int Members { get; set; }

        public bool IsFull { get; set; }

        private bool IsTakenBack { get; set; }

        public void Commit()
        {
            try
            {
                transaction.Commit();
                durable.SetResult();
            }
            catch (Exception exception)
            {
                durable.SetException(IsTakenBack ? new SqliteException("SQLite took back what was to be committed together with this.", IoError) : exception);
                _ = durable.Task.Exception; // its members hear of it; when it has none, nothing was to be written
            }
            finally
            {
                transaction.Dispose();
            }
        }

        public void TakeBackTheLast()
        {
            try
            {
                transaction.Rollback(Mark);
                transaction.Release(Mark);
            }
            catch (InvalidOperationException)
            {
                IsTakenBack = IsFull = true;
            }
        }
    }

    private sealed class Writing(SqliteWriter writer, RegularsDb db, Together? together) : IWriting
    {
        private bool isOver;

        public async Task Commit(CancellationToken ct)
        {
            if (together is null)
            {
                await db.Database.CommitTransactionAsync(ct);
                return;
            }
            together.Transaction.Release(Together.Mark);
            together.Members++;
            isOver = true;
            writer.GiveBack(db);
            writer.Leave();
            await together.Durable;
        }

        public ValueTask DisposeAsync()
        {
            if (isOver)
                return ValueTask.CompletedTask;
            isOver = true;
            return TakeBack();
        }

        private async ValueTask TakeBack()
        {
            try
            {
                if (together is null)
                {
                    if (db.Database.CurrentTransaction is { } own)
                        await own.DisposeAsync();
                    return;
                }
                writer.GiveBack(db);
                together.TakeBackTheLast();
            }
            finally
            {
                writer.Leave();
            }
        }
    }
}
