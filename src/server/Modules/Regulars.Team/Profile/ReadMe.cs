using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Security;

namespace Regulars.Team.Profile;

/// <summary>Who makes this request, in which workspace, and what they may.</summary>
internal static class ReadMe
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/me", Handle)
        .Requires(Permissions.ReadProfile)
        .WithName(nameof(ReadMe));

    internal static async Task<Ok<Me>> Handle(Caller caller, MeReader me, CancellationToken ct) => TypedResults.Ok(await me.Read(caller, ct));
}
