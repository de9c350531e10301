using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Quarantine;

/// <summary>The mails that could not be read, newest first. Each is whole: <c>GET /mails/{id}/original</c>.</summary>
internal static class ListQuarantine
{
    /// <param name="Error">A code of the reader: unparsable, headers_too_large, too_costly.</param>
    /// <param name="Conversation">Where it stands as a file.</param>
    public sealed record Shown(
        RawMailId Id, Instant ReceivedAt, string MailFrom, string Mailbox, long Size, string Error, int Tries, Place? Conversation);

    public sealed record Place(ConversationId Id, int Number);

    public sealed record Cursor(Instant AtOrBefore, int Skip);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mails/quarantine", Handle)
        .Requires(Permissions.ManageEmail)
        .WithName(nameof(ListQuarantine));

    internal static async Task<Results<Ok<Page<Shown>>, Refused>> Handle(
        string? cursor, int? limit, RegularsDb db, IConversations conversations, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var mails = db.RawMails.AsNoTracking().Where(mail => mail.State == MailState.Quarantined);
        if (after is not null)
            mails = mails.Where(mail => mail.ReceivedAt <= after.AtOrBefore);
        var found = await mails.OrderByDescending(mail => mail.ReceivedAt).ThenBy(mail => mail.Id).Skip(after?.Skip ?? 0).Take(size + 1)
            .Join(db.Set<Mailbox>(), mail => mail.MailboxId, mailbox => mailbox.Id, (mail, mailbox) => new { mail, mailbox.Address })
            .OrderByDescending(row => row.mail.ReceivedAt).ThenBy(row => row.mail.Id).ToListAsync(ct);
        var numbers = await conversations.Numbers([.. found.Select(row => row.mail.ConversationId).OfType<ConversationId>()], ct);
        return TypedResults.Ok(Paging.Of(
            [.. found.Select(row => Show(row.mail, row.Address, numbers))], size, last => After(last, found.Take(size).Count(row => row.mail.ReceivedAt == last.ReceivedAt), after)));
    }

    /// <summary>Those of the very same moment are passed over by their number.</summary>
    private static Cursor After(Shown last, int sameMoment, Cursor? after) =>
        new(last.ReceivedAt, sameMoment + (after?.AtOrBefore == last.ReceivedAt ? after.Skip : 0));

    private static Shown Show(RawMail mail, string mailbox, IReadOnlyDictionary<ConversationId, int> numbers) => new(
        mail.Id, mail.ReceivedAt, mail.MailFrom, mailbox, mail.Size, mail.Error ?? "", mail.Tries,
        mail.ConversationId is { } id && numbers.TryGetValue(id, out var number) ? new Place(id, number) : null);
}
