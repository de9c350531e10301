using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.SigningIn;

/// <summary>Ends this session.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/sessions/current", Handle)
        .Requires(Permissions.EditProfile)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(SignOut));

    internal static async Task<Results<NoContent, Refused>> Handle(Caller caller, HttpContext http, RegularsDb db, CancellationToken ct)
    {
        if (caller.Session is not { } id)
            return new Refused(TeamErrors.NotAPerson);
        await db.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(ct);
        SessionCookie.Remove(http);
        return TypedResults.NoContent();
    }
}
