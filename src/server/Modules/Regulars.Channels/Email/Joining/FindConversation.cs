using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Joining;

/// <summary>The conversation a mail belongs to, and why.</summary>
internal sealed record Joined(ConversationId? Conversation, string Because)
{
    public static Joined New { get; } = new(null, "new");
}

/// <summary>Finds where a mail belongs: by our signed token, by what it answers, by what it refers to; the first hit wins.</summary>
internal sealed class FindConversation(ReplyTokens tokens, MailIdRegistry registry)
{
    /// <param name="recipient">The address in the envelope, which headers need not show.</param>
    public async Task<Joined> For(ParsedMail mail, string recipient, CancellationToken ct)
    {
        var addressed = mail.To.Concat(mail.Cc).Select(to => to.Address).Concat(mail.DeliveredTo).Append(recipient);
        if (await tokens.Find(addressed, ct) is { } named)
            return new Joined(named, "token");
        if (await registry.FindFirst(mail.InReplyTo, ct) is { } answered)
            return new Joined(answered.Conversation, "in-reply-to");
        if (await registry.FindFirst([.. mail.References.Reverse()], ct) is { } referred)
            return new Joined(referred.Conversation, "references");
        return Joined.New;
    }
}
