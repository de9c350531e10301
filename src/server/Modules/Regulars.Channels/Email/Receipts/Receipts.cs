using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Receipts;

/// <summary>Decides whether a mail that came in is answered by a receipt: only a person's, only the first of a matter, never beyond the budget.</summary>
internal sealed class Receipts(RegularsDb db, WorkspaceScope scope, EventOutbox outbox, IMailboxDirectory mailboxes, IBusinessTime hours, IClock clock)
{
    /// <summary>What was read again much later needs none.</summary>
    private static readonly Duration Fresh = Duration.FromHours(1);

    private readonly Remembered<MailboxId, Receipt?> known = new();

    public async Task Consider(RawMail raw, ParsedMail mail, Sender sender, MailClass mailClass, ReceivedMessage received, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (received.Sequence != 1 || mailClass != MailClass.Human || scope.IsHistoric || now - raw.ReceivedAt > Fresh || WantsNone(mail)
            || !EmailAddress.IsValid(sender.ReplyAddress) || await Find(raw.MailboxId, ct) is not { } receipt)
            return;
        var isOpen = !receipt.IsOnClosed || hours.IsOpen(await mailboxes.Brand(raw.MailboxId, ct), team: null, raw.ReceivedAt);
        if (receipt.Says(isOpen) is null)
            return;
        var address = EmailAddress.Normal(sender.ReplyAddress);
        if (await db.Set<AutomaticAnswers>().FindAsync([scope.Required, address], ct) is not { } answers)
            db.Add(answers = new AutomaticAnswers(address));
        if (answers.Spend(now))
            outbox.Add(new ReceiptDue(received.Conversation, raw.MailboxId, sender.Name, sender.ReplyAddress, mail.Subject, mail.MessageId, IsClosed: !isOpen));
    }

    /// <summary>Microsoft's word for "answer me by no machine".</summary>
    private static bool WantsNone(ParsedMail mail) => new MailHeaders(mail) is var headers
        && (headers.Contains("x-auto-response-suppress", "all") || headers.Contains("x-auto-response-suppress", "autoreply") || headers.Is("return-path", "<>"));

    private Task<Receipt?> Find(MailboxId mailbox, CancellationToken ct) => known.Once(
        mailbox, () => db.Receipts.AsNoTracking().SingleOrDefaultAsync(receipt => receipt.MailboxId == mailbox && (receipt.IsOn || receipt.IsOnClosed), ct));
}
