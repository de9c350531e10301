using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>How many wait in each view. Nobody reads beyond 999, so nobody counts beyond it.</summary>
internal static class CountConversations
{
    private const int Most = 999;

    public sealed record Counts(int Mine, int Unassigned, int All, int Snoozed, int Unread);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/counts", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(CountConversations));

    internal static async Task<Ok<Counts>> Handle(RegularsDb db, Caller caller, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var all = db.Conversations.AsNoTracking();
        return TypedResults.Ok(new Counts(
            await Count(all.In("mine", caller.Agent)!, ct),
            await Count(all.In("unassigned", caller.Agent)!, ct),
            await Count(all.In("all", caller.Agent)!, ct),
            await Count(all.In("snoozed", caller.Agent)!, ct),
            await Count(all.In("all", caller.Agent)!.Where(conversation => conversation.IsUnread), ct)));
    }

    private static Task<int> Count(IQueryable<Conversation> view, CancellationToken ct) => view.Select(c => c.Number).Take(Most).CountAsync(ct);
}
