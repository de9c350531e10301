using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Reading;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Decides where a mail that was read belongs and puts it there: customer, conversation, message and registry in the caller's transaction.</summary>
internal sealed class AdmitMail(
    RegularsDb db, JoinMail joining, ClassifyMail classifying, TakeBounce bounces, Receipts.Receipts receipts, ICustomers customers, IConversations conversations,
    IMailboxDirectory mailboxes)
{
    private static readonly Duration NotableDelay = Duration.FromHours(1);

    /// <summary>Looks up at once what admitting these needs. What one of them makes, the others find in the same transaction.</summary>
    public async Task LookUp(IReadOnlyList<ParsedMail> mails, CancellationToken ct)
    {
        var ours = await mailboxes.Addresses(ct);
        var known = await joining.LookUp(mails, ct);
        await conversations.LookUp(known, ct);
        List<string> senders = [.. mails.Select(mail => Sender.Of(mail, "", ours).Address)];
        await customers.LookUp(IdentityKind.Email, senders, ct);
        await classifying.LookUp(senders, ct);
    }

    public async Task Admit(RawMail raw, ReadMail read, CancellationToken ct)
    {
        if (await bounces.Take(raw, read, ct))
            return;
        var ours = await mailboxes.Addresses(ct);
        var sender = Sender.Of(read.Mail, raw.MailFrom, ours);
        var place = await joining.Place(raw, read, sender, ours, ct);
        if (place.IsOwn)
        {
            raw.RecogniseAsOwn();
            return;
        }
        if (place.AlreadyIn is { } conversation)
        {
            raw.ReceiveElsewhere(conversation);
            return;
        }

        var kind = await classifying.Classify(read.Mail, raw.MailFrom, sender.Address, read.Check, isExpected: place.Joined.Conversation is not null, ct);
        var received = await conversations.Receive(await Message(raw, read.Mail, sender, ct) with
        {
            Into = place.Joined.Conversation ?? raw.ConversationId,
            Text = read.Text,
            Html = read.Html,
            Fold = read.Fold,
            Attachments = Keep(read.Files),
            LinkedTo = place.Joined.LinkedTo,
            Email = Details(read.Mail, sender, place, kind, raw) with { Check = read.Check },
        }, ct);
        raw.Receive(received, place.HasMadeId);
        await joining.Register(received.Conversation, read.Mail, place.Id, raw, ct);
        await receipts.Consider(raw, read.Mail, sender, kind.Class, received, ct);
    }

    /// <summary>What cannot be read is shown all the same: as a conversation with the mail attached as it came.</summary>
    public async Task Quarantine(RawMail raw, string error, ReadFile original, CancellationToken ct)
    {
        if (raw.ConversationId is not null)
        {
            raw.QuarantineAgain(error);
            return;
        }
        var sender = Sender.OfUnread(raw.MailFrom);
        var received = await conversations.Receive(await Message(raw, new ParsedMail { Subject = "A mail that could not be read" }, sender, ct) with
        {
            Text = "This mail could not be read. It is attached as it came.",
            Attachments = Keep([original]),
        }, ct);
        raw.Quarantine(received, error);
    }

    private async Task<IncomingMessage> Message(RawMail raw, ParsedMail mail, Sender sender, CancellationToken ct) => new()
    {
        Channel = EmailChannel.Name,
        Brand = await mailboxes.Brand(raw.MailboxId, ct),
        Mailbox = raw.MailboxId,
        From = await customers.IdentifyOrCreate(IdentityKind.Email, sender.Address, sender.Name, ct),
        FromAddress = sender.ReplyAddress,
        Subject = mail.Subject,
        Text = "",
        ReceivedAt = raw.ReceivedAt,
    };

    private IReadOnlyList<Attachment> Keep(IReadOnlyList<ReadFile> files)
    {
        db.AddRange(files.Select(file => file.File));
        return [.. files.Select(file => FileKeeper.Refer(file.File, file.IsInline))];
    }

    private static EmailDetails Details(ParsedMail mail, Sender sender, Place place, Classified kind, RawMail raw)
    {
        var delay = mail.Date is { } sent ? raw.ReceivedAt - sent : Duration.Zero;
        var isNotable = delay > NotableDelay || delay < -NotableDelay;
        return new EmailDetails(
            new MailAddress(sender.Name, sender.Address), mail.To, mail.Cc, mail.Subject, place.Id, place.Joined.Because, isNotable ? mail.Date : null, raw.Id.Value,
            kind.Class, kind.Because, mail.Invitations.Count > 0 ? mail.Invitations : null);
    }
}
