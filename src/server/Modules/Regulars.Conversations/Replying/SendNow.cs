using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>Lets a reply that was to leave later leave at once, also when the customer has written meanwhile.</summary>
internal static class SendNow
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/messages/{message}/departure", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(SendNow));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, RegularsDb db, Departures departures, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == conversation.Id, ct) is not { } reply)
            return TypedResults.NotFound();

        var now = new Moment(by, clock, calendar);
        if (conversation.Depart(reply, now).Error is { } error)
            return new Refused(error);

        await departures.Cancel(message, ct);
        if (await db.Set<Response>().SingleOrDefaultAsync(response => response.Id == message, ct) is { } response)
            response.Hasten(conversation, now);
        return TypedResults.NoContent();
    }
}
