using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Http;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.SigningIn;
using Regulars.Team.Words;

namespace Regulars.Team.Inviting;

/// <summary>Joins a workspace: with a first password, or with the password of the account that is already there.</summary>
internal static class AcceptInvitation
{
    public sealed record Request([property: Required, MinLength(Passwords.Shortest), MaxLength(Passwords.Longest)] string Password);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/invitations/{token}/acceptance", Handle)
        .IsPublic()
        .Writes()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithName(nameof(AcceptInvitation));

    internal static async Task<Results<SignedIn, NotFound, Refused>> Handle(
        string token, Request request, HttpContext http, OpenInvitations invitations, SignInGate gate, Joining joining, CancellationToken ct)
    {
        if (await invitations.Find(token, ct) is not { } agent)
            return TypedResults.NotFound();
        if (!gate.TryEnter(agent.Email, http.Connection.RemoteIpAddress))
            return new Refused(TeamErrors.TooManyTries, StatusCodes.Status429TooManyRequests);
        if (await joining.Identify(agent, request.Password, Locales.Of(http.Request), ct) is not { } account)
            return new Refused(TeamErrors.WrongPassword);

        gate.Succeed(agent.Email, http.Connection.RemoteIpAddress);
        return new SignedIn(await joining.Join(agent, account, ct));
    }
}
