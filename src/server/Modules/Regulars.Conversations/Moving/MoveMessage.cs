using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Moving;

/// <summary>Puts a message that joined the wrong conversation into the right one. Moving it back undoes that: it stands where it stood.</summary>
internal static class MoveMessage
{
    public sealed record Request(ConversationId To);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/{id}/messages/{message}/move", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(MoveMessage));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, Request request, RegularsDb db, MessageMover mover, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } from
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == from.Id, ct) is not { } mail)
            return TypedResults.NotFound();
        if (await db.Conversations.Find(request.To, ct) is not { } to)
            return new Refused(ConversationErrors.NoSuchConversation);

        var outcome = await mover.Move(from, to, mail, ct);
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
