using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>Notes how the watch of an account goes, and tells the people who look at it.</summary>
internal sealed class NoteState(Transactions transactions, IClock clock)
{
    /// <param name="Step">The one that failed; null when all is well.</param>
    public sealed record Request(string Account, string? Step, string? Detail);

    public static void Map(IEndpointRouteBuilder mailroom) => mailroom.MapPost("/imap/state", Handle).IsPublic().WithName("NoteImapState");

    internal static async Task<Results<NoContent, NotFound>> Handle(Request request, WatchedAccounts watched, NoteState state, CancellationToken ct)
    {
        var key = AccountKey.Parse(request.Account, null);
        if (!watched.Contains(key))
            return TypedResults.NotFound();
        if (request.Step is { } step)
            await state.Failed(key, step, request.Detail ?? "", ct);
        else
            await state.Change(key, watch => watch.Succeed(), ct);
        return TypedResults.NoContent();
    }

    public Task Failed(AccountKey key, string step, string detail, CancellationToken ct) =>
        Change(key, watch => watch.Fail(step, detail.Replace("\0", "", StringComparison.Ordinal), clock.GetCurrentInstant()), ct);

    private Task Change(AccountKey key, Func<ImapWatch, bool> change, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(key.Workspace, Actor.System),
        async services =>
        {
            var watch = await services.GetRequiredService<RegularsDb>().ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == key.Mailbox, ct);
            if (watch is not null && change(watch))
                services.GetRequiredService<FeedWriter>().Tell(ImapNews.Of(key.Mailbox));
        },
        ct);
}
