using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>The whole list as a CSV file, and back: from here, or from the system that sent before.</summary>
internal static class CarrySuppressions
{
    public const int LongestFile = 1_000_000;

    private const int MostShown = 20;

    /// <param name="Csv">The address in the column of that name, else in the first one.</param>
    public sealed record Request([property: Required, MaxLength(LongestFile)] string Csv);

    /// <param name="Known">Those that stood on the list already.</param>
    /// <param name="Wrong">Lines whose address is none; the first 20.</param>
    public sealed record Response(int Added, int Known, int WrongLines, IReadOnlyList<string> Wrong);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/suppressions/export", Export).Requires(Permissions.ReadSuppressions).WithName("ExportSuppressions");
        api.MapPost("/email/suppressions/import", Import).Requires(Permissions.ManageSuppressions).Writes().WithName("ImportSuppressions");
    }

    internal static async Task<FileContentHttpResult> Export(RegularsDb db, CancellationToken ct)
    {
        var all = await db.Suppressions.AsNoTracking().OrderBy(suppression => suppression.Since).ThenBy(suppression => suppression.Address).ToListAsync(ct);
        return TypedResults.File(SuppressionCsv.Write(all), CsvText.ContentType, "suppressions.csv");
    }

    internal static async Task<Ok<Response>> Import(Request request, RegularsDb db, Suppressions suppressions, AuditLog audit, CancellationToken ct)
    {
        var lines = SuppressionCsv.Read(request.Csv);
        var wrong = lines.Where(line => !EmailAddress.IsValid(line.Address)).Select(line => line.Address).ToList();
        var valid = lines.Where(line => EmailAddress.IsValid(line.Address)).DistinctBy(line => line.Address).ToList();
        var present = await db.Suppressions.LoadedAddresses(ct);
        var fresh = valid.Where(line => !present.Contains(line.Address)).ToList();
        foreach (var line in fresh)
            suppressions.AddNew(line.Address, line.Cause, line.Detail);
        audit.Record("suppressions.imported", $"{fresh.Count}", new { wrong = wrong.Count, known = valid.Count - fresh.Count });
        return TypedResults.Ok(new Response(fresh.Count, valid.Count - fresh.Count, wrong.Count, [.. wrong.Take(MostShown)]));
    }

    private static async Task<HashSet<string>> LoadedAddresses(this IQueryable<Suppression> suppressions, CancellationToken ct) =>
        [.. await suppressions.AsNoTracking().Select(suppression => suppression.Address).ToListAsync(ct)];
}
