using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Watching;

/// <summary>How many wait longer than they should, so that nothing waits unseen.</summary>
internal static class CountUnanswered
{
    public sealed record Longest(ConversationId Id, int Number, Instant Since);

    /// <param name="Count">1000 at most.</param>
    /// <param name="Hours">After how many working hours it counts.</param>
    public sealed record Response(int Count, int Hours, Longest? Longest);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/unanswered", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(CountUnanswered));

    internal static async Task<Ok<Response>> Handle(RegularsDb db, Unanswered unanswered, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var watch = await unanswered.Settings(ct);
        var found = watch.IsOn ? await unanswered.Find(watch.Hours, ct) : [];
        return TypedResults.Ok(new Response(found.Count, watch.Hours, found is [var first, ..] ? new Longest(first.Id, first.Number, first.Since) : null));
    }
}
