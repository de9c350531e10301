using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Browsing;

/// <summary>The customers that a list shows as a CSV file, by name. It is written while it is read.</summary>
internal static class ExportCustomers
{
    private const int RowsAtOnce = 500;
    private const string ByName = "name";

    private static readonly string[] Columns = ["id", "name", "address", "verified", "mail comes back", "conversations", "last seen", "customer since"];

    public static void Map(RouteGroupBuilder customers) => customers
        .MapGet("/export", Handle)
        .Requires(Permissions.ExportCustomers)
        .WithName(nameof(ExportCustomers));

    internal static PushStreamHttpResult Handle([AsParameters] CustomerFilter filter, RegularsDb db, IClock clock, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return TypedResults.Stream(
            async body =>
            {
                await Write(body, CsvText.Line(Columns), ct);
                for (CustomerOrder.Cursor? after = null; ;)
                {
                    var rows = await ListCustomers.Read(filter.Apply(db, now), ByName, after, RowsAtOnce, db, ct);
                    await Write(body, string.Concat(rows.Select(Line)), ct);
                    if (rows.Count < RowsAtOnce)
                        return;
                    after = CustomerOrder.Next(ByName, rows, after);
                }
            },
            CsvText.ContentType, "customers.csv");
    }

    private static string Line(ListCustomers.Row row) => CsvText.Line([
        row.Id.ToString(), row.Name, row.Address, row.IsVerified ? "yes" : "no", row.IsUndeliverable ? "yes" : "no",
        row.Conversations.ToString(CultureInfo.InvariantCulture), row.LastSeenAt.ToString(), row.CreatedAt.ToString(),
    ]);

    private static async Task Write(Stream body, string text, CancellationToken ct) => await body.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}
