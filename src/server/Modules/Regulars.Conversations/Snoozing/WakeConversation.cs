using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Snoozing;

/// <summary>Ends a snooze by hand. Twice changes nothing.</summary>
internal static class WakeConversation
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapDelete("/{id}/snooze", Handle)
        .Requires(Permissions.SnoozeConversations)
        .Writes()
        .WithName(nameof(WakeConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, RegularsDb db, SnoozeAlarm alarm, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Wake("person", new Moment(by, clock, calendar));
        if (outcome.IsChange)
            await alarm.Stop(id, ct);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
