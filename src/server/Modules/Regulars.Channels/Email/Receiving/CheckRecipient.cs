using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Tells the mailroom whether somebody here receives mail for an address.</summary>
internal static class CheckRecipient
{
    public sealed record Request(string Address);

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/recipients", Handle).IsPublic().WithName(nameof(CheckRecipient));

    internal static async Task<Results<Ok, NotFound>> Handle(Request request, Recipients recipients, CancellationToken ct) =>
        await recipients.Find(request.Address, ct) is null ? TypedResults.NotFound() : TypedResults.Ok();
}
