using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Team.FirstRun;

/// <summary>Tries a public address during first run.</summary>
internal static class TestPublicUrl
{
    public sealed record Request([property: Required, MaxLength(FirstRunCode.Longest)] string Code, [property: Required, MaxLength(500)] string PublicUrl);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/setup/public-url-test", Handle)
        .IsPublic()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .WithName("TestPublicUrlOfFirstRun");

    internal static async Task<Results<Ok<PublicUrlTest.Result>, Refused>> Handle(
        Request request, FirstRunGuard guard, PublicUrlTest test, CancellationToken ct) =>
        await guard.Check(request.Code, ct) is { } refusal ? new Refused(refusal) : TypedResults.Ok(await test.Run(request.PublicUrl, ct));
}
