using Npgsql;

namespace Regulars.Testing.Storage;

/// <summary>A data folder and a database of its own; several hosts, one after the other or at once, may run on it.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly string? database;

    private TestStorage(string folder, string? database) => (Folder, this.database) = (folder, database);

    public string Folder { get; }

    public Engine Engine => database is null ? Engine.Sqlite : Engine.Postgres;

    /// <summary>Null with SQLite, whose file lies in the folder.</summary>
    public string? Postgres => database is null
        ? null
        : new NpgsqlConnectionStringBuilder(Admin) { Database = database, MaxPoolSize = 30 }.ConnectionString;

    private static string Admin => Engines.Postgres ?? throw new InvalidOperationException(
        "REGULARS_TEST_POSTGRES names no server. tests/servers/postgres starts one.");

    public static async Task<TestStorage> Create(Engine engine)
    {
        var database = engine == Engine.Postgres ? $"regulars_{Guid.CreateVersion7():N}" : null;
        if (database is not null)
            await Tell($"CREATE DATABASE {database}");
        return new TestStorage(Directory.CreateTempSubdirectory("regulars-").FullName, database);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await Tell($"DROP DATABASE {database} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Tell(string sql)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false });
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
