using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Joining;

/// <summary>What joining decided about a mail.</summary>
/// <param name="Id">The id it goes by: its own, or one we made.</param>
/// <param name="AlreadyIn">Where it was received when it came to another mailbox.</param>
internal sealed record Place(Joined Joined, string Id, bool HasMadeId, ConversationId? AlreadyIn, bool IsOwn);

/// <summary>Tells a mail from copies of itself, from our own, and from one that borrows another's id; then finds where it belongs.</summary>
internal sealed class JoinMail(FindConversation conversations, MailIdRegistry registry, ReplyTokens tokens)
{
    /// <summary>Looks up at once what these mails refer to, and returns the conversations where that is.</summary>
    public Task<IReadOnlyList<ConversationId>> LookUp(IReadOnlyList<ParsedMail> mails, CancellationToken ct) =>
        registry.LookUp(mails.SelectMany(mail => mail.References.Concat(mail.InReplyTo).Concat(mail.MessageId is { } id ? [id] : [])), ct);

    public async Task<Place> Place(RawMail raw, ReadMail read, Sender sender, IReadOnlySet<string> ours, CancellationToken ct)
    {
        var mail = read.Mail;
        await registry.Load(mail.References.Concat(mail.InReplyTo).Append(mail.MessageId ?? MadeId.For(raw.Id)), ct);
        var known = mail.MessageId is { } own ? await registry.Find(own, ct) : null;
        if (await IsOwn(mail, known, ours, ct))
            return new Place(Joined.New, mail.MessageId ?? "", false, null, IsOwn: true);
        if (known?.Origin == raw.BodyHash)
            return new Place(Joined.New, mail.MessageId!, false, known.Conversation, IsOwn: false);

        // An id that another mail had first may be forged: it must neither swallow this mail nor lead answers astray.
        var hasMadeId = mail.MessageId is null || known?.Origin is not null;
        var id = hasMadeId ? MadeId.For(raw.Id) : mail.MessageId!;
        var author = JudgeSender.IsForged(read.Check) ? null : sender.Address;
        return new Place(await conversations.For(mail, raw.Recipient, author, ct), id, hasMadeId, null, IsOwn: false);
    }

    public Task Register(ConversationId conversation, ParsedMail mail, string id, RawMail raw, CancellationToken ct) =>
        registry.Register(conversation, [.. mail.References, .. mail.InReplyTo], id, raw.BodyHash, raw.ReceivedAt, ct);

    /// <summary>From one of our mailboxes, and carrying what only we write: an id of ours, or our token where answers should go.</summary>
    private async Task<bool> IsOwn(ParsedMail mail, MailId? known, IReadOnlySet<string> ours, CancellationToken ct) =>
        mail.From is { } from && ours.Contains(EmailAddress.Normal(from.Address))
        && (known?.Origin is MailId.Ours or MailId.Alias || await tokens.Find(mail.ReplyTo.Select(to => to.Address), ct) is not null);
}
