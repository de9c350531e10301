using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Linking;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Moving;

/// <summary>Gives a message a conversation of its own, linked to where it stood. Moving it back undoes that.</summary>
internal static class SplitConversation
{
    public sealed record Response(ConversationId Id);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/{id}/messages/{message}/split", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(SplitConversation));

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, RegularsDb db, MessageMover mover, SearchIndex search, Actor by, IClock clock, IBusinessTime calendar,
        CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } origin
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == origin.Id, ct) is not { } mail)
            return TypedResults.NotFound();
        if (!await db.Messages.AnyAsync(m => m.ConversationId == origin.Id && m.Id != message && m.Kind == MessageKind.Message, ct))
            return new Refused(ConversationErrors.OnlyMessage);

        var own = Conversation.SplitOff(mail, origin);
        if ((await mover.Move(origin, own, mail, ct)).Error is { } error)
            return new Refused(error);
        db.Add(own);
        db.Add(own.LinkTo(origin, LinkKind.Split, new Moment(by, clock, calendar)));
        search.Add(new SearchRow(own.Id, null, mail.At, $"{own.Subject} {own.CustomerName} {mail.ReplyAddress}"));
        return TypedResults.Created($"/api/v1/conversations/{own.Id}", new Response(own.Id));
    }
}
