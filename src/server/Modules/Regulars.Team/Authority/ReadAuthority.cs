using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Team.Authority;

/// <summary>What the caller may still give in a currency, for each kind of gesture.</summary>
internal static class ReadAuthority
{
    private static readonly string[] Kinds = ["refund", "credit", "replacement", "discount", "return"];

    /// <param name="NeedsApproval">No limit covers it: somebody else decides.</param>
    public sealed record Row(string Kind, bool NeedsApproval, Money? Left, Money? Limit);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/authority", Handle).Requires(Permissions.ReadProfile).WithName(nameof(ReadAuthority));

    internal static async Task<Ok<Page<Row>>> Handle([Required, RegularExpression("^[A-Z]{3}$")] string currency, IAuthority authority, Actor by, CancellationToken ct)
    {
        var rows = new List<Row>();
        foreach (var kind in Kinds)
        {
            var allowance = await authority.Look(by, new Gesture(kind, Money.FromMinorUnits(0, currency), null, null, []), ct);
            rows.Add(new Row(kind, !allowance.IsWithin, allowance.Left, allowance.Limit));
        }
        return TypedResults.Ok(new Page<Row>(rows, null));
    }
}
