using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Http;
using Regulars.Platform.Security;
using Regulars.Team.FirstRun;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Demo;

/// <summary>Makes the demo workspace, if need be, and signs in as its lead. Doing it twice opens the same one.</summary>
internal static class LookAround
{
    public sealed record Request([property: Required, MaxLength(FirstRunCode.Longest)] string Code);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/setup/demo", Handle)
        .IsPublic()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .WithName(nameof(LookAround));

    internal static async Task<Results<SignedIn, Refused>> Handle(Request request, FirstRunGuard guard, DemoDoor demo, CancellationToken ct)
    {
        if (await guard.Check(request.Code, ct) is { } refusal)
            return new Refused(refusal);
        await demo.Open(ct);
        return new SignedIn(await demo.SignInAsLead(ct));
    }
}
