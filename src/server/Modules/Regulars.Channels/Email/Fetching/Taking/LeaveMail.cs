using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Taking;

/// <summary>The mailroom leaves a mail where it is, and says why: people see it on the account's page, and the folder goes on behind it.</summary>
internal static class LeaveMail
{
    public sealed record Request(
        string Account, string Folder, long UidValidity, long Uid, long Size, string Purpose, string Reason, string About);

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/imap/left", Handle).IsPublic().WithName(nameof(LeaveMail));

    internal static async Task<Results<NoContent, NotFound>> Handle(
        Request request, WatchedAccounts watched, StoreFetchedMail store, CancellationToken ct)
    {
        var account = AccountKey.Parse(request.Account, null);
        var purpose = Enum.Parse<Purpose>(request.Purpose, ignoreCase: true);
        if (purpose == Purpose.Watch && !watched.Contains(account))
            return TypedResults.NotFound();
        var mail = new FetchedMail(account, request.Folder, request.UidValidity, request.Uid, null, purpose);
        await store.Leave(mail, Meaning(request.Reason), request.Size, request.About.Replace("\0", "", StringComparison.Ordinal), ct);
        return TypedResults.NoContent();
    }

    private static SeenAs Meaning(string reason) => reason switch
    {
        "too_large" => SeenAs.TooLarge,
        "not_stored" => SeenAs.NotStored,
        _ => SeenAs.Unfetchable,
    };
}
