using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Profile;

/// <summary>Goes to another workspace where the person works; open streams of the present one end.</summary>
internal static class SwitchWorkspace
{
    public sealed record Request(WorkspaceId Workspace);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/workspace", Handle)
        .Requires(Permissions.EditProfile)
        .ForgetsCallers()
        .Writes()
        .WithName(nameof(SwitchWorkspace));

    internal static async Task<Results<MeNow, Refused>> Handle(Request request, Caller caller, RegularsDb db, CancellationToken ct)
    {
        if (caller is not { Account: { } account, Session: { } session })
            return new Refused(TeamErrors.NotAPerson);
        if (!await db.Memberships.AnyAsync(member => member.Account == account && member.Workspace == request.Workspace, ct))
            return new Refused(TeamErrors.NotAMember);
        (await db.Sessions.SingleAsync(s => s.Id == session, ct)).Switch(request.Workspace);
        return new MeNow();
    }
}
