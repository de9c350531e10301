using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Verifying;

/// <summary>Asks a block list for the two addresses that tell whether it answers us: one stands on every list, one on none (RFC 5782 section 5).</summary>
internal static class TestBlockList
{
    private const string OnEveryList = "127.0.0.2";
    private const string OnNoList = "127.0.0.1";

    public sealed record Request([property: Required, MaxLength(200)] string Zone);

    /// <param name="State"><c>no-answer</c>: it refuses us, or the DNS fails; <c>no-list</c>: the test address is not on it; <c>lists-all</c>: everybody is.</param>
    /// <param name="Detail">What the list said.</param>
    public sealed record Response([property: AllowedValues("works", "no-answer", "no-list", "lists-all")] string State, string Detail);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/email/block-lists/test", Handle)
        .Requires(Permissions.ManageEmail)
        .WithName(nameof(TestBlockList));

    internal static async Task<Results<Ok<Response>, Refused>> Handle(Request request, MailroomClient mailroom, CancellationToken ct)
    {
        var zone = request.Zone.Trim().ToLowerInvariant();
        if (!IncomingCheckRoutes.IsDomain(zone))
            return new Refused(EmailErrors.BadZone);
        var (every, none) = (await Ask(mailroom, OnEveryList, zone, ct), await Ask(mailroom, OnNoList, zone, ct));
        return TypedResults.Ok((every.State, none.State) switch
        {
            (Listing.Listed, Listing.Clear) => new Response("works", every.Detail),
            (_, Listing.Listed) => new Response("lists-all", none.Detail),
            (Listing.Clear, _) => new Response("no-list", ""),
            _ => new Response("no-answer", every.Detail),
        });
    }

    private static async Task<Listing> Ask(MailroomClient mailroom, string ip, string zone, CancellationToken ct) =>
        (await mailroom.Ask<Listings>("/lists", new { ip, zones = new[] { zone } }, ct)).Lists[0];
}
