using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Workspaces;

/// <summary>The workspace's name.</summary>
internal static class WorkspaceRoutes
{
    public sealed record Shown(WorkspaceId Id, string Name, int Version, bool IsDemo);

    public sealed record Request([property: Required, MinLength(1), MaxLength(100)] string Name, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workspace", Read).Requires(PlatformPermissions.ReadWorkspace).WithName("ReadWorkspace");
        api.MapPut("/workspace", Rename).Requires(PlatformPermissions.ManageWorkspace).Writes().WithName("RenameWorkspace");
    }

    internal static async Task<Ok<Shown>> Read(RegularsDb db, CancellationToken ct) => TypedResults.Ok(Show(await Current(db, ct)));

    internal static async Task<Results<Ok<Shown>, Refused>> Rename(
        Request request, RegularsDb db, AuditLog audit, FeedWriter feed, CancellationToken ct)
    {
        var workspace = await Current(db, ct);
        if (workspace.Version != request.Version)
            return new Refused(CommonErrors.Changed(Show(workspace)));
        audit.Record("workspace.renamed", workspace.Id.ToString(), new { from = workspace.Name, to = request.Name });
        workspace.Rename(request.Name);
        feed.Tell(new FeedNews("workspace.changed", workspace.Id.Value, workspace.Version));
        return TypedResults.Ok(Show(workspace));
    }

    private static Task<Workspace> Current(RegularsDb db, CancellationToken ct)
    {
        var id = db.Scope.Required;
        return db.Set<Workspace>().SingleAsync(workspace => workspace.Id == id, ct);
    }

    private static Shown Show(Workspace workspace) => new(workspace.Id, workspace.Name, workspace.Version, workspace.IsDemo);
}
