using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulars.Bench.Killing.Fetching;

/// <summary>What the server wrote down of a folder's messages, read by the engine's driver while the server is killed.</summary>
internal sealed class SeenRows(Options options)
{
    private readonly string file = $"Data Source={Path.Combine(options.Required("data"), "regulars.db")};Mode=ReadOnly";

    public Task<int> Messages(CancellationToken ct) => Ask("SELECT COUNT(*) FROM seen_mails", ct);

    /// <summary>Mails whose bytes are kept, each counted once.</summary>
    public Task<int> Stored(CancellationToken ct) => Ask("SELECT COUNT(DISTINCT m.id) FROM raw_mails m JOIN seen_mails s ON s.raw_mail_id = m.id", ct);

    /// <summary>All kept mails, so also those that are there twice.</summary>
    public Task<int> Kept(CancellationToken ct) => Ask("SELECT COUNT(*) FROM raw_mails", ct);

    private async Task<int> Ask(string question, CancellationToken ct)
    {
        await using var connection = options.Postgres is { } postgres ? new NpgsqlConnection(postgres) : (DbConnection)new SqliteConnection(file);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }
}
