using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Signing;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Receipts;

/// <summary>
/// Sends a receipt: from the mailbox that was written to, marked as automatic, with the null sender, so that nothing answers it (RFC 3834). What the
/// customer answers joins the conversation. Not sent, it is no loss: nobody is told.
/// </summary>
internal sealed class SendReceiptWhenDue(
    RegularsDb db, IMailboxDirectory mailboxes, IBrands brands, OutgoingServers servers, SenderDomains domains, ReplyTokens tokens, MailIdRegistry registry,
    Dispatches dispatches, Courier courier, IConversations conversations, IBusinessTime hours, WorkspaceScope scope, IClock clock) : ICallOutside<ReceiptDue, Letter, Posted>
{
    public async Task<Letter?> Intend(ReceiptDue happened, CancellationToken ct)
    {
        // The outbox row that carries it is the same at every try.
        var id = scope.Cause ?? throw new InvalidOperationException("A receipt is sent from the outbox only.");
        if (await dispatches.Find(id, ct) is { IsInDoubt: true })
        {
            await dispatches.End(id, Posted.Crashed, ct);
            return null;
        }
        if (await servers.Find(happened.Mailbox, ct) is not { } way || await Write(id, happened, ct) is not { } mail)
            return null;

        await registry.Register(happened.Conversation, [], mail.MessageId, MailId.Ours, clock.GetCurrentInstant(), ct);
        var dispatch = await dispatches.Begin(id, mail.MessageId, DispatchEnvelope.Of(mail), isNotice: true, ct);
        return new Letter(id, mail, [], way, $"receipt-{id}.eml", IsNotice: true) { Envelope = dispatch.Envelope, IsLastTry = dispatch.IsLastTry };
    }

    public Task<Posted> Call(Letter intent, CancellationToken ct) => courier.Carry(intent, ct);

    public Task Record(Letter intent, Posted result, CancellationToken ct) => dispatches.End(intent.Dispatch, result, ct);

    private async Task<OutgoingMail?> Write(Guid id, ReceiptDue happened, CancellationToken ct)
    {
        var receipt = await db.Receipts.AsNoTracking().SingleOrDefaultAsync(known => known.MailboxId == happened.Mailbox, ct);
        if (receipt?.Says(!happened.IsClosed) is not { } says || await mailboxes.Find(happened.Mailbox, ct) is not { } mailbox
            || !(await conversations.Numbers([happened.Conversation], ct)).TryGetValue(happened.Conversation, out var number))
            return null;
        var brandId = await mailboxes.Brand(happened.Mailbox, ct);
        var brand = await brands.Find(brandId, ct);
        var sender = new MailAddress(Subject.OneLine(brand?.Name ?? mailbox.Name), mailbox.Address);
        var to = new MailAddress(Subject.OneLine(happened.ToName), happened.ToAddress);
        var answers = await tokens.Address(mailbox.Address, happened.Conversation, number, ct);
        var answered = happened.Answers is { } given && MailId.IsPlain(given) ? given : null;
        var text = says.Replace("{number}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{opens}", Opens(brandId, brand?.Locale), StringComparison.Ordinal)
            .Replace("{name}", to.Name, StringComparison.Ordinal);
        return new OutgoingMail(
            sender, [to], [], answers is null ? null : sender with { Address = answers }, Subject.Answering(happened.Subject),
            $"{id:N}@{EmailAddress.Domain(mailbox.Address)}", answered, answered is null ? [] : [answered], clock.GetCurrentInstant(), text,
            $"<div style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(text)}</div>",
            [new Header("Auto-Submitted", "auto-replied"), new Header("X-Auto-Response-Suppress", "All")], [])
        {
            Sign = await domains.Signature(mailbox.Address, ct),
        };
    }

    /// <summary>"Monday, 23 November, 09:00", in the brand's language and the calendar's zone.</summary>
    private string Opens(BrandId brand, string? locale)
    {
        var culture = CultureInfo.GetCultureInfo(locale ?? "en");
        var pattern = culture.TwoLetterISOLanguageName == "de" ? "dddd, d. MMMM, HH:mm 'Uhr'" : "dddd, d MMMM, HH:mm";
        return hours.NextOpening(brand, team: null, clock.GetCurrentInstant()) is { } opens ? opens.LocalDateTime.ToString(pattern, culture) : "";
    }
}
