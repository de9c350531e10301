using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Inviting;

/// <summary>What an invitation link is for.</summary>
internal static class ReadInvitation
{
    public sealed record Response(string Workspace, string Name, string Email, bool HasAccount);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/invitations/{token}", Handle)
        .IsPublic()
        .WithName(nameof(ReadInvitation));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        string token, OpenInvitations invitations, RegularsDb db, CancellationToken ct)
    {
        if (await invitations.Find(token, ct) is not { } agent)
            return TypedResults.NotFound();
        var workspace = await db.Set<Workspace>().AsNoTracking().SingleAsync(w => w.Id == agent.WorkspaceId, ct);
        var hasAccount = await db.Accounts.AnyAsync(account => account.Email == agent.Email, ct);
        return TypedResults.Ok(new Response(workspace.Name, agent.Name, agent.Email, hasAccount));
    }
}
