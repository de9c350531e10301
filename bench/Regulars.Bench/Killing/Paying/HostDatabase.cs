using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulars.Bench.Killing.Paying;

/// <summary>The host's database, read by the engine's driver whether a host runs or not.</summary>
internal sealed class HostDatabase(Options options)
{
    private readonly string file = $"Data Source={Path.Combine(options.Required("data"), "regulars.db")};Mode=ReadOnly";

    public async Task<List<T>> Ask<T>(string question, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var connection = options.Postgres is { } postgres ? new NpgsqlConnection(postgres) : (DbConnection)new SqliteConnection(file);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await rows.ReadAsync(ct))
            found.Add(read(rows));
        return found;
    }
}
