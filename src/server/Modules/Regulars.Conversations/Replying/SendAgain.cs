using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>A person decides that a reply which failed, was kept, or may never have arrived is to be sent once more.</summary>
internal static class SendAgain
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/{id}/messages/{message}/sending", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes(keyRequired: true)
        .WithName(nameof(SendAgain));

    internal static async Task<Results<Accepted, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, RegularsDb db, ISuppressions suppressions, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == conversation.Id, ct) is not { } reply)
            return TypedResults.NotFound();
        if (await suppressions.Among(conversation.Channel, [.. reply.To.Concat(reply.Cc).Select(to => to.Address)], ct) is { Count: > 0 } suppressed)
            return new Refused(ConversationErrors.Suppressed(suppressed));

        var outcome = conversation.SendAgain(reply, new Moment(by, clock, calendar));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.Accepted((string?)null);
    }
}
