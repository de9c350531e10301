using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Regulars.Bench.Measuring;

namespace Regulars.Bench.Importing.Limits;

/// <summary>The same rows of orders, lines and parcels, written again into empty tables of the same shape by plain SQL: a hundred orders and what belongs to them a commit.</summary>
internal static class PlainInserts
{
    private const int OrdersAtOnce = 100;
    private static readonly string[] Tables = ["orders", "order_lines", "parcels"];

    public static async Task<Figure> Run(Options options, BigShop shop, CancellationToken ct)
    {
        await using var reading = ImportCount.Open(options);
        await reading.OpenAsync(ct);
        await using var writing = await Empty(options, reading, ct);
        var commits = (shop.Orders + OrdersAtOnce - 1) / OrdersAtOnce;
        var slices = new List<(string Table, List<object[]>[] Rows)>();
        foreach (var table in Tables)
            slices.Add((table, await Read(reading, table, commits, ct)));
        var (times, spent) = (new List<double>(), Spent.Begin(null));
        for (var at = 0; at < commits; at++)
        {
            var begun = Stopwatch.GetTimestamp();
            await using var transaction = await writing.BeginTransactionAsync(ct);
            foreach (var (table, rows) in slices)
                await Insert(writing, transaction, table, rows[at], ct);
            await transaction.CommitAsync(ct);
            times.AddRange(Enumerable.Repeat(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, slices[0].Rows[at].Count));
        }
        return Figure.Of("limit: orders by plain SQL alone (times of 100)", 1, times, spent());
    }

    private static async Task<List<object[]>[]> Read(DbConnection from, string table, int slices, CancellationToken ct)
    {
        await using var command = from.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(ct))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return [.. Enumerable.Range(0, slices).Select(at => rows[(int)((long)rows.Count * at / slices)..(int)((long)rows.Count * (at + 1) / slices)])];
    }

    private static async Task Insert(DbConnection into, DbTransaction transaction, string table, List<object[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await using var insert = into.CreateCommand();
        insert.Transaction = transaction;
        // A statement of many rows where each is a way to a server; one prepared statement where it is a call.
        var atOnce = into is NpgsqlConnection ? rows.Count : 1;
        insert.CommandText = $"INSERT INTO {table} VALUES {string.Join(", ", Enumerable.Range(0, atOnce).Select(row =>
            $"({string.Join(", ", rows[0].Select((_, column) => $"@p{(row * rows[0].Length) + column}"))})"))}";
        foreach (var some in rows.Chunk(atOnce))
        {
            insert.Parameters.Clear();
            foreach (var (value, at) in some.SelectMany(row => row).Select((value, at) => (value, at)))
            {
                var parameter = insert.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{at}", value);
                insert.Parameters.Add(parameter);
            }
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<DbConnection> Empty(Options options, DbConnection like, CancellationToken ct)
    {
        if (options.Postgres is { } postgres)
        {
            var connection = new NpgsqlConnection(postgres);
            await connection.OpenAsync(ct);
            foreach (var table in Tables)
                await Execute(connection, $"CREATE TEMP TABLE {table} (LIKE public.{table} INCLUDING ALL)", ct);
            return connection;
        }
        var file = new SqliteConnection($"Data Source={Path.Combine(options.Required("data"), "limit.db")};Foreign Keys=False");
        await file.OpenAsync(ct);
        await Execute(file, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", ct);
        foreach (var table in Tables)
        {
            foreach (var sql in await Shape(like, table, ct))
                await Execute(file, sql, ct);
        }
        return file;
    }

    private static async Task<List<string>> Shape(DbConnection like, string table, CancellationToken ct)
    {
        await using var command = like.CreateCommand();
        command.CommandText = $"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetString(0));
        return found;
    }

    private static async Task Execute(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
