using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Channels;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Team.FirstRun;

/// <summary>Tries an outgoing mail server during first run; the trial mail comes from the address it goes to.</summary>
internal static class TestOutgoing
{
    public sealed record Request(
        [property: Required, MaxLength(FirstRunCode.Longest)] string Code,
        [property: Required, MinLength(1), MaxLength(255)] string Host,
        [property: Range(1, 65535)] int Port,
        [property: Required, AllowedValues("none", "starttls", "tls")] string Security,
        [property: MaxLength(320)] string? Username,
        [property: MaxLength(1000)] string? Password,
        [property: Required, EmailAddress, MaxLength(320)] string To);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/setup/outgoing-test", Handle)
        .IsPublic()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .WithName("TestOutgoingOfFirstRun");

    internal static async Task<Results<Ok<ServerTest>, Refused>> Handle(
        Request request, FirstRunGuard guard, IOutgoingMail outgoing, CancellationToken ct)
    {
        if (await guard.Check(request.Code, ct) is { } refusal)
            return new Refused(refusal);
        var server = new OutgoingServer(request.Host, request.Port, request.Security, request.Username, request.Password);
        return TypedResults.Ok(await outgoing.Test(server, request.To, request.To, ct));
    }
}
