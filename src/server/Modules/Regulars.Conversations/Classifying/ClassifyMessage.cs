using System.ComponentModel.DataAnnotations;
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

namespace Regulars.Conversations.Classifying;

/// <summary>Says what kind of mail a message is, when the machine took it for another; with <c>rememberSender</c> for all that this sender writes from now on.</summary>
internal static class ClassifyMessage
{
    public sealed record Request(
        [property: DeniedValues(MailClass.OwnLoop)] MailClass Class,
        MailClass From,
        bool RememberSender = false);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/messages/{message}/class", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(ClassifyMessage));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, Request request, RegularsDb db, ISenders senders, Actor by, IClock clock, IBusinessTime calendar,
        CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == conversation.Id, ct) is not { } mail)
            return TypedResults.NotFound();

        var outcome = conversation.Classify(mail, request.From, request.Class, new Moment(by, clock, calendar));
        if (outcome.Error is { } error)
            return new Refused(error);
        if (request.RememberSender && mail.Email is { } email)
            await senders.Remember(email.From.Address, request.Class, ct);
        return TypedResults.NoContent();
    }
}
