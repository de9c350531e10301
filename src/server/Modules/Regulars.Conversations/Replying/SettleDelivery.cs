using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>A person decides that a reply of unknown fate has arrived. Everybody sees who said so.</summary>
internal static class SettleDelivery
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/messages/{message}/arrival", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(SettleDelivery));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, RegularsDb db, Actor by, AuditLog audit, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == conversation.Id, ct) is not { } reply)
            return TypedResults.NotFound();

        var outcome = conversation.SettleAsArrived(reply, new Moment(by, clock, calendar));
        if (outcome.Error is { } error)
            return new Refused(error);
        audit.Record("message.settled-as-arrived", message.ToString(), new { Conversation = conversation.Number, To = reply.To.Select(to => to.Address) });
        return TypedResults.NoContent();
    }
}
