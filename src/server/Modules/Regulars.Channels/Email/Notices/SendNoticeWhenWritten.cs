using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Signing;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Notices;

/// <summary>Sends the desk's own mail to its people, from the workspace's first mailbox. A demo workspace sends none.</summary>
internal sealed class SendNoticeWhenWritten(
    NoticeSender sender, OutgoingServers servers, SenderDomains domains, Dispatches dispatches, Courier courier, WorkspaceScope scope, IClock clock)
    : ICallOutside<Notice, Letter, Posted>
{
    public async Task<Letter?> Intend(Notice happened, CancellationToken ct)
    {
        // A notice is no row of its own; the outbox row that carries it is the same at every try.
        var id = scope.Cause ?? throw new InvalidOperationException("A notice is sent from the outbox only.");
        if (await dispatches.Find(id, ct) is { IsInDoubt: true })
        {
            await dispatches.End(id, Posted.Crashed, ct);
            return null;
        }
        if (await servers.IsDemo(ct) || await sender.Find(ct) is not var (from, isPlain) || !EmailAddress.IsValid(happened.ToAddress))
            return null;

        var mail = new OutgoingMail(
            from, [new MailAddress(Subject.OneLine(happened.ToName), happened.ToAddress)], [], ReplyTo: null, Subject.OneLine(happened.Subject),
            $"{id:N}@{EmailAddress.Domain(from.Address)}", InReplyTo: null, [], clock.GetCurrentInstant(), happened.Text, Html(happened.Text),
            [new Header("Auto-Submitted", "auto-generated")], [])
        {
            Sign = await domains.Signature(from.Address, ct),
        };
        var dispatch = await dispatches.Begin(id, mail.MessageId, DispatchEnvelope.Of(mail, isPlain), isNotice: true, ct);
        return new Letter(id, mail, [], await servers.Find(ct), $"notice-{id}.eml", IsNotice: true)
        {
            Envelope = dispatch.Envelope,
            IsLastTry = dispatch.IsLastTry,
        };
    }

    public Task<Posted> Call(Letter intent, CancellationToken ct) => courier.Carry(intent, ct);

    public Task Record(Letter intent, Posted result, CancellationToken ct) => dispatches.End(intent.Dispatch, result, ct);

    private static string Html(string text) => $"<div style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(text)}</div>";
}

/// <summary>The name and address that notices come from.</summary>
internal sealed class NoticeSender(RegularsDb db)
{
    internal sealed record Found(MailAddress From, bool IsPlain);

    public async Task<Found?> Find(CancellationToken ct)
    {
        var first = await (
            from mailbox in db.Mailboxes.AsNoTracking().Where(mailbox => mailbox.ClosedAt == null)
            join brand in db.Set<Brand>() on mailbox.BrandId equals brand.Id
            orderby mailbox.Id
            select new { mailbox.Address, mailbox.HasPlainSender, Brand = brand.Name }).FirstOrDefaultAsync(ct);
        return first is null ? null : new Found(new MailAddress(Subject.OneLine($"{first.Brand} (Regulars)"), first.Address), first.HasPlainSender);
    }
}
