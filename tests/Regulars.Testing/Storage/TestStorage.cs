using Npgsql;

namespace Regulars.Testing.Storage;

/// <summary>A data folder and a database of its own; several hosts, one after the other or at once, may run on it.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private const int MostTries = 120;

    private readonly string? database;

    private readonly string? disk;

    private TestStorage(string folder, string? database, string? disk) => (Folder, this.database, this.disk) = (folder, database, disk);

    public string Folder { get; }

    public Engine Engine => database is null ? Engine.Sqlite : Engine.Postgres;

    /// <summary>Null with SQLite, whose file lies in the folder.</summary>
    public string? Postgres => database is null
        ? null
        : new NpgsqlConnectionStringBuilder(Admin) { Database = database, MaxPoolSize = 30 }.ConnectionString;

    private static string Admin => Engines.Postgres ?? throw new InvalidOperationException(
        "REGULARS_TEST_POSTGRES names no server. tests/servers/postgres starts one.");

    /// <param name="disk">The folder that a <c>disk</c> of tests/servers says; without one, room is not short.</param>
    public static async Task<TestStorage> Create(Engine engine, string? disk = null)
    {
        var database = engine == Engine.Postgres ? $"regulars_{Guid.CreateVersion7():N}" : null;
        if (database is not null && disk is not null)
            await Tell($"CREATE TABLESPACE {database} LOCATION '{disk}/tablespace'");
        if (database is not null)
            await Tell($"CREATE DATABASE {database} {(disk is null ? "" : $"TABLESPACE {database}")}");
        return new TestStorage(disk is null ? Directory.CreateTempSubdirectory("regulars-").FullName : Path.Combine(disk, "data"), database, disk);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await Tell($"DROP DATABASE {database} WITH (FORCE)");
        if (database is not null && disk is not null)
            await Tell($"DROP TABLESPACE {database}");
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Tell(string sql)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false });
        await using var command = server.CreateCommand(sql);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InternalError && tries < MostTries)
            {
                // It writes a checkpoint first, which fails for all databases while the small disk of a test beside this one is full.
                await Task.Delay(500);
            }
        }
    }
}
