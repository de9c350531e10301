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

namespace Regulars.Commerce.Settings;

/// <summary>How long what is final waits before it is done.</summary>
internal static class ChangeMoneyRules
{
    /// <param name="HoldSeconds">0: at once, and nothing can be withdrawn.</param>
    public sealed record Rules([property: Range(0, MoneyRules.LongestHold)] int HoldSeconds);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/money-rules", Read).Requires(Permissions.ReadOrders).WithName("ReadMoneyRules");
        api.MapPut("/money-rules", Handle).Requires(Permissions.ManageMoney).Writes().WithName(nameof(ChangeMoneyRules));
    }

    internal static async Task<Ok<Rules>> Read(MoneySettings settings, CancellationToken ct) => TypedResults.Ok(new Rules(await settings.HoldSeconds(ct)));

    internal static async Task<NoContent> Handle(Rules request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Set<MoneyRules>().SingleOrDefaultAsync(ct) is not { } rules)
            db.Add(rules = new MoneyRules());
        audit.Record("money-rules.changed", "", new { before = rules.HoldSeconds, after = request.HoldSeconds });
        rules.Hold(request.HoldSeconds);
        return TypedResults.NoContent();
    }
}
