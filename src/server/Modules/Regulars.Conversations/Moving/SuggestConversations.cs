using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Moving;

/// <summary>Conversations of the same customer about the same subject: it may be one matter, and only a person can tell.</summary>
internal static class SuggestConversations
{
    private const int Newest = 50;
    private const int Most = 5;

    public sealed record Suggestion(ConversationId Id, int Number, string Subject, Instant LastMessageAt);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/{id}/suggestions", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(SuggestConversations));

    internal static async Task<Results<Ok<Page<Suggestion>>, NotFound>> Handle(ConversationId id, RegularsDb db, CancellationToken ct)
    {
        if (await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } conversation)
            return TypedResults.NotFound();
        var subject = PlainSubject.Of(conversation.Subject);
        if (subject.Length == 0)
            return TypedResults.Ok(new Page<Suggestion>([], null));
        var others = await db.Conversations.AsNoTracking().Where(c => c.CustomerId == conversation.CustomerId && c.Id != id && !c.IsSpam && c.MergedInto == null)
            .OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Number).Take(Newest)
            .Select(c => new Suggestion(c.Id, c.Number, c.Subject, c.LastMessageAt)).ToListAsync(ct);
        return TypedResults.Ok(new Page<Suggestion>(
            [.. others.Where(other => PlainSubject.Of(other.Subject).Equals(subject, StringComparison.OrdinalIgnoreCase)).Take(Most)], null));
    }
}
