using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.SigningIn;

namespace Regulars.Team.ApiAccess;

/// <summary>Ends a token: on this node at once, on others within 30 seconds.</summary>
internal static class RevokeToken
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/tokens/{id}", Handle)
        .Requires(Permissions.ManageTokens)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(RevokeToken));

    internal static async Task<Results<NoContent, NotFound>> Handle(TokenId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } token)
            return TypedResults.NotFound();
        db.Remove(token);
        await db.ShutDoors(ApiToken.Door, id.Value, ct);
        audit.Record("token.revoked", id.ToString(), new { name = token.Name, role = token.Role });
        return TypedResults.NoContent();
    }
}
