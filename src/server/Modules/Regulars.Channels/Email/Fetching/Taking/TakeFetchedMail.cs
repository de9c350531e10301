using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using NodaTime;
using NodaTime.Text;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Files;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Taking;

/// <summary>Takes a fetched mail's bytes from the mailroom, which fetches the next one after 200 or 409.</summary>
internal static class TakeFetchedMail
{
    private const long Largest = MailroomProgram.LargestMail + 65536;

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/imap/mails", Handle).IsPublic().WithName(nameof(TakeFetchedMail));

    internal static async Task<Results<Ok, NotFound, Conflict, StatusCodeHttpResult>> Handle(
        HttpContext http, WatchedAccounts watched, IBlobStore blobs, StoreFetchedMail store, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
            pace.MinDataRate = null;
        var mail = Describe(http.Request.Headers);
        // Another node may have taken the account over meanwhile.
        if (mail.Purpose == Purpose.Watch && !watched.Contains(mail.Account))
            return TypedResults.NotFound();
        if (await store.IsUnwanted(mail, ct))
        {
            await http.Request.Body.CopyToAsync(Stream.Null, ct);
            return TypedResults.Conflict();
        }

        try
        {
            return await store.Store(mail, await Take(http.Request.Body, mail.Account.Workspace, blobs, ct), ct) switch
            {
                null => TypedResults.NotFound(),
                true => TypedResults.Ok(),
                false => TypedResults.Conflict(),
            };
        }
        catch (BlobTooLargeException)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static async Task<ReceivedBytes> Take(Stream mail, WorkspaceId workspace, IBlobStore blobs, CancellationToken ct)
    {
        await using var tap = new HeaderTap(mail);
        var raw = await blobs.Put(workspace, tap, Largest, ct);
        var header = tap.Header;
        return new ReceivedBytes(MailFingerprint.Of(raw, header, tap.TakeBodyHash()), new HeaderBlock(header).Ids("return-path").FirstOrDefault() ?? "");
    }

    private static FetchedMail Describe(IHeaderDictionary headers) => new(
        AccountKey.Parse(headers["X-Account"].ToString(), null),
        Uri.UnescapeDataString(headers["X-Folder"].ToString()),
        long.Parse(headers["X-Uid-Validity"].ToString(), CultureInfo.InvariantCulture),
        long.Parse(headers["X-Uid"].ToString(), CultureInfo.InvariantCulture),
        InstantPattern.ExtendedIso.Parse(headers["X-Internal-Date"].ToString()) is { Success: true } parsed ? parsed.Value : null,
        Enum.Parse<Purpose>(headers["X-Purpose"].ToString(), ignoreCase: true));
}

/// <summary>One message of a folder, by the server's numbers.</summary>
/// <param name="Arrived">When the server got it.</param>
internal sealed record FetchedMail(AccountKey Account, string Folder, long UidValidity, long Uid, Instant? Arrived, Purpose Purpose)
{
    private static readonly Duration Recent = Duration.FromDays(1);

    /// <summary>Nobody is written to because of what came long ago.</summary>
    public bool IsHistoric(Instant now) => Purpose == Purpose.Backfill || (Purpose == Purpose.Gap && Arrived is { } arrived && arrived < now - Recent);
}

/// <summary>Why a mail is fetched.</summary>
internal enum Purpose
{
    /// <summary>It is new.</summary>
    Watch,

    /// <summary>Somebody asked for older mail.</summary>
    Backfill,

    /// <summary>It was missed.</summary>
    Gap,
}

/// <param name="MailFrom">The envelope's sender, as the server that delivered it noted it.</param>
internal sealed record ReceivedBytes(MailFingerprint Print, string MailFrom);
