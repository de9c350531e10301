using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Intents;

/// <summary>All that was given as a CSV file, newest first: for the books, and to see what complaints cost. It is written while it is read.</summary>
internal static class ExportIntents
{
    private const int RowsAtOnce = 100;

    private static readonly string[] Columns =
        ["what", "order", "state", "cost", "currency", "reason", "by", "approved by", "settled by", "begun", "ended", "made", "problem", "note", "bought again", "bought again at", "key"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/intents/export", Handle).Requires(Permissions.SettleIntents).WithName(nameof(ExportIntents));

    internal static PushStreamHttpResult Handle(RegularsDb db, IAuthority authority, CancellationToken ct) => TypedResults.Stream(
        async body =>
        {
            await Write(body, CsvText.Line(Columns), ct);
            for (string? cursor = null; ;)
            {
                var page = (await ListIntents.Find(db.Intents, cursor, RowsAtOnce, db, authority, ct))!;
                await Write(body, string.Concat(page.Items.Select(Line)), ct);
                if ((cursor = page.Next) is null)
                    return;
            }
        },
        CsvText.ContentType, "given.csv");

    private static string Line(ListIntents.Shown row) => CsvText.Line([
        Word(row.Kind), row.OrderNumber, Word(row.State), row.Cost is { } cost ? Digits(cost) : null, row.Cost?.Currency, row.Reason, row.By.Name,
        row.ApprovedBy?.Name, row.SettledBy?.Name, row.BegunAt.ToString(), row.EndedAt?.ToString(), row.Made, row.Problem, row.Note, row.BoughtAgain?.Number,
        row.BoughtAgain?.At.ToString(), row.Key,
    ]);

    private static string Digits(Money cost) => cost.Amount.ToString($"F{Money.DigitsOf(cost.Currency)}", CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static async Task Write(Stream body, string text, CancellationToken ct) => await body.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}
