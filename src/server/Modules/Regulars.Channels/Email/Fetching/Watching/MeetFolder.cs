using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>The mailroom has opened a folder and asks where to go on.</summary>
internal static class MeetFolder
{
    public sealed record Request(string Account, string Folder, long UidValidity, long UidNext, int Messages);

    public sealed record Response(long LastUid);

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/imap/folder", Handle).IsPublic().WithName(nameof(MeetFolder));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        Request request, WatchedAccounts watched, Transactions transactions, IClock clock, CancellationToken ct)
    {
        var key = AccountKey.Parse(request.Account, null);
        if (!watched.Contains(key))
            return TypedResults.NotFound();
        var lastUid = await transactions.Run(
            scope => scope.Enter(key.Workspace, Actor.System),
            async services =>
            {
                var db = services.GetRequiredService<RegularsDb>();
                var watch = await db.ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == key.Mailbox, ct);
                return watch?.Meet(request.Folder, request.UidValidity, request.UidNext, clock.GetCurrentInstant());
            },
            ct);
        return lastUid is { } last ? TypedResults.Ok(new Response(last)) : TypedResults.NotFound();
    }
}
