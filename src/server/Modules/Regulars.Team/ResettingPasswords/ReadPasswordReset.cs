using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Security;

namespace Regulars.Team.ResettingPasswords;

/// <summary>Whose password a link is for.</summary>
internal static class ReadPasswordReset
{
    public sealed record Response(string Email);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/password-resets/{token}", Handle)
        .IsPublic()
        .WithName(nameof(ReadPasswordReset));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(string token, PasswordLinks links, CancellationToken ct) =>
        await links.Find(token, ct) is { } account ? TypedResults.Ok(new Response(account.Email)) : TypedResults.NotFound();
}
