using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Demo;

/// <summary>How far the making of the demo is.</summary>
internal static class ReadDemo
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/demo", Handle)
        .Requires(PlatformPermissions.ReadWorkspace)
        .WithName(nameof(ReadDemo));

    internal static async Task<Ok<DemoProgress>> Handle(DemoMaker maker, DemoWorkspace demo, RegularsDb db, CancellationToken ct) => TypedResults.Ok(
        maker.Progress
        ?? (await demo.IsFilled(ct) ? new DemoProgress(DemoState.Ready)
            : await db.Set<Workspace>().AnyAsync(workspace => workspace.IsDemo, ct) ? DemoProgress.Interrupted
            : new DemoProgress(DemoState.None)));
}
