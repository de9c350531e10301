using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Joining;

/// <summary>The conversation a mail belongs to, and why. <paramref name="LinkedTo"/> is one that it came out of and does not belong to.</summary>
internal sealed record Joined(ConversationId? Conversation, string Because, ConversationId? LinkedTo = null)
{
    public static Joined New { get; } = new(null, "new");
}

/// <summary>
/// Finds where a mail belongs; the first hit wins: our signed token, what it answers, what it refers to, the marker in what it quotes, our number in its
/// subject. A forward opens a conversation of its own, linked to where it came from.
/// </summary>
internal sealed class FindConversation(ReplyTokens tokens, BounceTokens bounces, MailIdRegistry registry, IConversations conversations)
{
    /// <param name="recipient">The address in the envelope, which headers need not show.</param>
    /// <param name="sender">Who wrote it; null when it only says so: who takes part is known by their address.</param>
    public async Task<Joined> For(ParsedMail mail, string recipient, string? sender, CancellationToken ct)
    {
        var addressed = mail.To.Concat(mail.Cc).Select(to => to.Address).Concat(mail.DeliveredTo).Append(recipient).ToList();
        if (await tokens.Find(addressed, ct) is { } named)
            return new Joined(named, "token");
        // Who is away answers the envelope's sender, which is where our bounces go.
        if (await bounces.FindConversation(addressed, ct) is { } replied)
            return new Joined(replied, "token");
        var found = await ByIds(mail, sender, ct) ?? await ByMarker(mail, ct) ?? await ByNumber(mail, sender, ct);
        if (found is null)
            return Joined.New;
        return Subject.Forwards(mail.Subject) ? new Joined(null, "forward", found.Conversation) : found;
    }

    private async Task<Joined?> ByIds(ParsedMail mail, string? sender, CancellationToken ct)
    {
        if (await First(mail.InReplyTo, sender, ct) is { } answered)
            return new Joined(answered.Conversation, answered.IsAlias ? "provider-id" : "in-reply-to");
        if (await First([.. mail.References.Reverse()], sender, ct) is { } referred)
            return new Joined(referred.Conversation, referred.IsAlias ? "provider-id" : "references");
        return null;
    }

    /// <summary>
    /// An id that nobody here has written or sent may be a newsletter's: each who answers one has a matter of their own. It leads only who already
    /// takes part where it was seen. Who writes in another's name is led by ids of ours alone, which only those know whom we wrote to.
    /// </summary>
    private async Task<MailId?> First(IReadOnlyList<string> ids, string? sender, CancellationToken ct)
    {
        await registry.Load(ids, ct);
        foreach (var id in ids)
        {
            if (await registry.Find(id, ct) is { } known && await Leads(known, sender, ct))
                return known;
        }
        return null;
    }

    private async Task<bool> Leads(MailId id, string? sender, CancellationToken ct) =>
        id.Origin is MailId.Ours or MailId.Alias || (sender is not null && (id.Origin is not null || await TakesPart(id.Conversation, sender, ct)));

    private async Task<Joined?> ByMarker(ParsedMail mail, CancellationToken ct) =>
        ReplyMarker.In(mail) is { Count: > 0 } marks && await tokens.FindMarked(marks, ct) is { } quoted ? new Joined(quoted, "marker") : null;

    private async Task<Joined?> ByNumber(ParsedMail mail, string? sender, CancellationToken ct) =>
        Subject.NumberIn(mail.Subject) is { } number && await conversations.FindByNumber(number, ct) is { } numbered
        && await TakesPart(numbered, sender, ct)
            ? new Joined(numbered, "subject-number")
            : null;

    private async Task<bool> TakesPart(ConversationId conversation, string? sender, CancellationToken ct) =>
        sender is not null && await conversations.TakesPart(conversation, sender, ct);
}
