using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Regulars.Bench.Importing;

/// <summary>Counts here and in the shop, by the engine's driver.</summary>
internal sealed class ImportCount(Options options, BigShop shop)
{
    public async Task<IReadOnlyList<string>> Faults(CancellationToken ct)
    {
        var faults = new List<string>();
        foreach (var (what, question, there) in new[]
        {
            ("orders in the shop", "SELECT count(*) FROM demo_records WHERE kind = 'Order'", shop.Orders),
            ("orders here", "SELECT count(*) FROM orders", shop.Orders),
            ("orders of different ids here", "SELECT count(DISTINCT external_id) FROM orders", shop.Orders),
            ("orders of somebody", "SELECT count(*) FROM orders WHERE customer_id IS NOT NULL", shop.Orders),
            ("lines here", "SELECT count(*) FROM order_lines", shop.Lines),
            ("accounts here", "SELECT count(*) FROM store_accounts", shop.Customers),
            ("customers here", "SELECT count(*) FROM customers", shop.Customers),
            ("orders that the store says are here", "SELECT orders_here FROM store_syncs", shop.Orders),
        })
        {
            if (await Ask(question, ct) is var here && here != there)
                faults.Add($"{what}: {here}, and not {there}");
        }
        return faults;
    }

    private async Task<long> Ask(string question, CancellationToken ct)
    {
        await using var connection = Open(options);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    public static DbConnection Open(Options options) =>
        options.Postgres is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection($"Data Source={Path.Combine(options.Required("data"), "regulars.db")};Mode=ReadOnly");
}
