using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Senders;
using Regulars.Channels.Email.Signing;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Sending;

/// <summary>Makes the mail of a reply: sender, thread, text, HTML and files.</summary>
internal sealed class WriteReply(
    RegularsDb db, MailIdRegistry registry, ReplyTokens tokens, IMailboxDirectory mailboxes, BrandSenders senders, SenderDomains domains)
{
    public async Task<WrittenMail> Write(OutgoingMessage reply, CancellationToken ct)
    {
        var brand = await senders.Find(reply.Brand, ct);
        var mailbox = await mailboxes.Find(brand?.Mailbox ?? reply.Mailbox, ct)
            ?? throw new InvalidOperationException($"Message {reply.Message} is to leave from a mailbox that does not exist.");
        var answered = reply.AnswersMessageId is { } id && MailId.IsPlain(id) && !MadeId.Is(id) ? id : null;
        var answers = await tokens.Address(mailbox.Address, reply.Conversation, reply.ConversationNumber, ct);
        var name = Subject.OneLine(brand?.Name ?? mailbox.Name);
        var files = await Files(reply, ct);
        var shown = new HashSet<Guid>();
        var html = new HtmlCleaner(source => Show(source, files, shown)).Clean(BrandSignature.Below(reply.Html, brand?.Signature)).Html;
        html += ReplyMarker.Write(await tokens.Write(reply.Conversation, reply.ConversationNumber, ct));
        var mail = new OutgoingMail(
            new MailAddress(name, mailbox.Address), Plain(reply.To), Plain(reply.Cc), answers is null ? null : new MailAddress(name, answers),
            reply.IsFirst ? Subject.OneLine(reply.Subject) : Subject.Answering(reply.Subject), $"{reply.Message.Value:N}@{EmailAddress.Domain(mailbox.Address)}", answered, await registry.Chain(reply.Conversation, answered, ct), reply.WrittenAt,
            BrandSignature.BelowText(reply.Text, brand?.Signature), html, [], Attach(files, shown));
        return new WrittenMail(mail with { Sign = await domains.Signature(mailbox.Address, ct) }, files, mailbox);
    }

    private async Task<IReadOnlyList<StoredFile>> Files(OutgoingMessage reply, CancellationToken ct)
    {
        if (reply.Attachments.Count == 0)
            return [];
        var ids = reply.Attachments.Select(attachment => attachment.Id).ToList();
        return await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync(ct);
    }

    /// <summary>A picture of ours that goes with the mail is shown from within it.</summary>
    private static string? Show(string source, IReadOnlyList<StoredFile> files, HashSet<Guid> shown)
    {
        if (PictureAddress.FileOf(source) is not { } id || files.All(file => file.Id != id))
            return null;
        shown.Add(id.Value);
        return $"cid:{ContentId(id.Value)}";
    }

    private static List<OutgoingAttachment> Attach(IReadOnlyList<StoredFile> files, HashSet<Guid> shown)
    {
        var offset = 0L;
        var attachments = new List<OutgoingAttachment>();
        foreach (var file in files)
        {
            var contentId = shown.Contains(file.Id.Value) ? ContentId(file.Id.Value) : null;
            attachments.Add(new OutgoingAttachment(Subject.OneLine(file.Name), file.MediaType, contentId, offset, file.Size));
            offset += file.Size;
        }
        return attachments;
    }

    private static string ContentId(Guid file) => $"{file:N}@regulars";

    private static List<MailAddress> Plain(IEnumerable<MailAddress> addresses) =>
        [.. addresses.Select(address => new MailAddress(Subject.OneLine(address.Name), address.Address))];
}

/// <summary>A mail as it is to leave, with its files and the mailbox it leaves from.</summary>
internal sealed record WrittenMail(OutgoingMail Mail, IReadOnlyList<StoredFile> Files, MailboxSummary From);
