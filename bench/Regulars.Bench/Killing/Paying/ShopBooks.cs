using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Platform;

namespace Regulars.Bench.Killing.Paying;

/// <summary>What we wrote down of each refund, and what stands in the shop's own books, read by the engine's driver whether a server runs or not.</summary>
internal sealed class ShopBooks(Options options)
{
    private readonly string file = $"Data Source={Path.Combine(options.Required("data"), "regulars.db")};Mode=ReadOnly";

    /// <param name="Calls">How often the shop was asked.</param>
    public sealed record Written(string Key, Money Amount, IntentState State, int Calls);

    /// <summary>By key, as the shop noted it.</summary>
    public async Task<ILookup<string, Money>> Refunds(CancellationToken ct)
    {
        var orders = await Ask("SELECT content FROM demo_records WHERE kind = 'Order'", row => JsonSerializer.Deserialize<StoreOrder>(row.GetString(0), Json.Stored)!, ct);
        return orders.SelectMany(order => order.Details.Refunds).ToLookup(refund => refund.Note?.Trim('[', ']') ?? "", refund => refund.Amount);
    }

    public Task<List<Written>> Intents(CancellationToken ct) => Ask("SELECT act, state, calls FROM intents", row =>
    {
        var act = (RefundPayment)JsonSerializer.Deserialize<StoreAct>(row.GetString(0), Json.Stored)!;
        return new Written(act.Key, act.Amount(), Enum.Parse<IntentState>(row.GetString(1)), row.GetInt32(2));
    }, ct);

    public async Task<bool> IsCalling(CancellationToken ct) => (await Ask("SELECT 1 FROM intents WHERE state = 'Calling' LIMIT 1", _ => true, ct)).Count > 0;

    private async Task<List<T>> Ask<T>(string question, Func<DbDataReader, T> read, CancellationToken ct)
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
