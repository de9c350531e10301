using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>Routes that do as the script says, in a unit of work.</summary>
internal static class ProbeRoutes
{
    public sealed record Request(string Name);

    public sealed record Response(int Time, string Name);

    private static readonly Error Refusal = new("probe_refused", "The script says no.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/probes", Play).Requires(PlatformPermissions.UseFiles).Writes();
        api.MapPost("/probes/costly", Play).Requires(PlatformPermissions.UseFiles).Writes(keyRequired: true);
        api.MapPost("/brands/{id}/letters", AddLetter).Requires(PlatformPermissions.UseFiles).Writes();
    }

    /// <summary>Tells the feed, then plays; a name that begins with "refuse" is refused after its work was done.</summary>
    private static async Task<Results<Ok<Response>, Refused>> Play(
        Request request, ProbeScript script, FeedWriter feed, WorkspaceScope scope, IServiceProvider services)
    {
        feed.Tell(new FeedNews("test.told", Guid.CreateVersion7(), 1));
        await script.Play(scope.Required, request.Name, services);
        return request.Name.StartsWith("refuse", StringComparison.Ordinal)
            ? new Refused(Refusal)
            : TypedResults.Ok(new Response(script.PlayedIn(scope.Required).Count, request.Name));
    }

    /// <summary>A verb on what stands there: it can run again on what another left.</summary>
    private static async Task<Results<NoContent, NotFound>> AddLetter(
        BrandId id, Request request, RegularsDb db, ProbeScript script, WorkspaceScope scope, IServiceProvider services)
    {
        if (await db.Set<Brand>().SingleOrDefaultAsync(b => b.Id == id) is not { } brand)
            return TypedResults.NotFound();
        await script.Play(scope.Required, request.Name, services);
        brand.Rename(brand.Name + request.Name);
        return TypedResults.NoContent();
    }
}
