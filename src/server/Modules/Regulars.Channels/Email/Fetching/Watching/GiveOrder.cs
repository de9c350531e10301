using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>Tells the mailroom how to connect an account, each time anew: passwords change and tokens expire.</summary>
internal static class GiveOrder
{
    /// <param name="WasRefused">The server did not take what was given last time.</param>
    public sealed record Request(string Account, bool WasRefused);

    public sealed record Response(ImapServer Server, string Folder, bool MarkSeen);

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/imap/order", Handle).IsPublic().WithName(nameof(GiveOrder));

    internal static async Task<Results<Ok<Response>, NotFound, Conflict>> Handle(
        Request request, WatchedAccounts watched, ImapServers servers, NoteState state, CancellationToken ct)
    {
        var key = AccountKey.Parse(request.Account, null);
        if (!watched.Contains(key))
            return TypedResults.NotFound();
        switch (await servers.Find(key, request.WasRefused, ct))
        {
            case { Server: { } server, Account: { } account }:
                return TypedResults.Ok(new Response(server, account.Folder, account.MarkSeen));
            case { Problem: { } problem }:
                await state.Failed(key, "login", problem, ct);
                return TypedResults.Conflict();
            default:
                return TypedResults.NotFound();
        }
    }
}
