using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Snoozing;

/// <summary>Puts a conversation aside until a time; a new time replaces the old one.</summary>
internal static class SnoozeConversation
{
    public sealed record Request(Instant Until);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/snooze", Handle)
        .Requires(Permissions.SnoozeConversations)
        .Writes()
        .WithName(nameof(SnoozeConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, SnoozeAlarm alarm, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Snooze(request.Until, new Moment(by, clock, calendar));
        if (outcome.IsChange)
            await alarm.Set(id, request.Until, ct);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}

/// <summary>The outbox row that ends a snooze; one for each conversation.</summary>
internal sealed class SnoozeAlarm(EventOutbox outbox)
{
    public Task Set(ConversationId id, Instant until, CancellationToken ct) => outbox.Schedule(new SnoozeEnded(id, until), until, KeyOf(id), ct);

    public Task Stop(ConversationId id, CancellationToken ct) => outbox.Cancel<SnoozeEnded>(KeyOf(id), ct);

    private static string KeyOf(ConversationId id) => $"snooze/{id}";
}
