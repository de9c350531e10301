using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.FirstRun;

/// <summary>Whether this installation waits for its first run, and the public address to propose.</summary>
internal static class ReadSetup
{
    public sealed record Response(bool IsNeeded, string PublicUrl, bool HasDemo);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/setup", Handle)
        .IsPublic()
        .WithName(nameof(ReadSetup));

    internal static async Task<Ok<Response>> Handle(
        HttpRequest request, FirstRunGuard guard, PublicUrl publicUrl, RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Response(
        await guard.IsNeeded(ct),
        await publicUrl.Find(ct) ?? $"{request.Scheme}://{request.Host}",
        await db.Set<Workspace>().AnyAsync(workspace => workspace.IsDemo, ct)));
}
