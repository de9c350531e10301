using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Profile;

/// <summary>Changes the person's name, and what they are called in this workspace.</summary>
internal static class RenameMe
{
    public sealed record Request([property: Required, MinLength(1), MaxLength(100)] string Name);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/name", Handle)
        .Requires(Permissions.EditProfile)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(RenameMe));

    internal static async Task<Results<NoContent, Refused>> Handle(Request request, Caller caller, RegularsDb db, CancellationToken ct)
    {
        if (caller is not { Account: { } account, Agent: { } agent })
            return new Refused(TeamErrors.NotAPerson);
        (await db.Accounts.SingleAsync(a => a.Id == account, ct)).Rename(request.Name);
        (await db.Agents.SingleAsync(a => a.Id == agent, ct)).Rename(request.Name);
        return TypedResults.NoContent();
    }
}
