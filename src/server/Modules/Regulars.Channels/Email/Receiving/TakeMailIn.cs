using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Files;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Takes a mail's bytes from the mailroom. When it answers 200 or 409 they are safe, and only then the sender is told 250.</summary>
internal static class TakeMailIn
{
    /// <summary>The mailroom counts by itself; a little more is allowed so that it is the one to say no.</summary>
    private const long Largest = MailroomProgram.LargestMail + 65536;

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/mails", Handle).IsPublic().WithName(nameof(TakeMailIn));

    internal static async Task<Results<Ok, NotFound, Conflict, StatusCodeHttpResult>> Handle(
        HttpContext http, Recipients recipients, IBlobStore blobs, StoreRawMail store, CancellationToken ct)
    {
        // The pace is the sender's, which the mailroom watches over.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
            pace.MinDataRate = null;
        var addressed = await recipients.FindAll(Values(http, "X-Rcpt-To"), ct);
        if (addressed.Count == 0)
            return TypedResults.NotFound();

        try
        {
            var print = await Take(http.Request.Body, addressed, blobs, ct);
            var delivery = new Delivery(
                Values(http, "X-Mail-From").FirstOrDefault() ?? "", "", http.Request.Headers["X-Remote-Address"].ToString(),
                Values(http, "X-Helo").FirstOrDefault() ?? "");
            return await store.Store(print, addressed, delivery) ? TypedResults.Ok() : TypedResults.Conflict();
        }
        catch (BlobTooLargeException)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>One pass over the bytes as they arrive; each further workspace gets a copy of its own.</summary>
    private static async Task<MailFingerprint> Take(Stream mail, IReadOnlyList<Recipient> addressed, IBlobStore blobs, CancellationToken ct)
    {
        await using var tap = new HeaderTap(mail);
        List<WorkspaceId> workspaces = [.. addressed.Select(recipient => recipient.Workspace).Distinct()];
        var raw = await blobs.Put(workspaces[0], tap, Largest, ct);
        foreach (var workspace in workspaces.Skip(1))
        {
            await using var bytes = blobs.Open(workspaces[0], raw);
            await blobs.Put(workspace, bytes, Largest, ct);
        }
        return MailFingerprint.Of(raw, tap.Header, tap.TakeBodyHash());
    }

    private static IEnumerable<string> Values(HttpContext http, string header) =>
        http.Request.Headers[header].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(value => Uri.UnescapeDataString(value).Replace("\0", "", StringComparison.Ordinal));
}
