using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Contracts.Team;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Replying;

/// <summary>Turns what a client sent into what may be written, or says why not, before anything is stored.</summary>
internal sealed class MessageChecks(RegularsDb db, IEnumerable<IChannel> channels, ISuppressions suppressions, IAgents agents, IHtml html, IClock clock)
{
    private static readonly Duration LongestAhead = Duration.FromDays(366);

    /// <param name="within">Null: it opens a conversation.</param>
    /// <param name="newestIncoming">What a reply answers that names no message.</param>
    public async Task<(Written? Written, Error? Error)> Read(
        WriteMessage.Request request, string channel, ConversationId? within, bool isReply, MessageId? newestIncoming, CancellationToken ct)
    {
        var isRich = !string.IsNullOrEmpty(request.Html);
        var body = isRich ? html.Clean(request.Html!) : PlainHtml.Of(request.Text ?? "");
        var text = isRich && string.IsNullOrEmpty(request.Text) ? html.ToText(body) : request.Text ?? "";
        var attachments = await FindFiles(request.Attachments, body, ct);
        if (attachments is null)
            return (null, ConversationErrors.NoSuchFile);
        if (string.IsNullOrWhiteSpace(text) && attachments.Count == 0)
            return (null, ConversationErrors.NothingWritten);

        var answers = isReply ? request.Answers ?? newestIncoming : null;
        var (to, cc, leaves) = (request.To.Select(Address), request.Cc.Select(Address), isReply ? LeavesAt(request) : null);
        var written = new Written(text, body, attachments, [.. to], [.. cc], answers, request.WritingSeconds, leaves, isReply && request.SendAt is not null)
        {
            Mentions = [.. request.Mentions.Distinct()],
        };
        var refusal = await Refusal(written, request.Answers, channel, within, isReply, isRich, ct);
        return refusal is null ? (written, null) : (null, refusal);
    }

    private Instant? LeavesAt(WriteMessage.Request request) =>
        request.SendAt ?? (request.UndoSeconds is > 0 and var seconds ? clock.GetCurrentInstant() + Duration.FromSeconds(seconds) : null);

    private async Task<Error?> Refusal(
        Written written, MessageId? named, string kind, ConversationId? within, bool isReply, bool isRich, CancellationToken ct)
    {
        if (named is { } answered && !await db.Messages.AnyAsync(m => m.Id == answered && m.ConversationId == within, ct))
            return ConversationErrors.NoSuchMessage;
        foreach (var agent in written.Mentions)
        {
            if (isReply)
                return ConversationErrors.OnlyNotesMention;
            if (await agents.Find(agent, ct) is null)
                return ConversationErrors.NoSuchAgent;
        }
        if (!isReply)
            return null;
        if (written.SendAt is { } at && (at <= clock.GetCurrentInstant() || at > clock.GetCurrentInstant() + LongestAhead))
            return ConversationErrors.BadSendAt;
        var channel = channels.Single(known => known.Kind == kind);
        return Carries(channel.Abilities, written, isRich) ?? Recipients(channel, written) ?? await Suppressed(channel, written, ct);
    }

    private async Task<Error?> Suppressed(IChannel channel, Written written, CancellationToken ct) =>
        await suppressions.Among(channel.Kind, [.. written.To.Concat(written.Cc).Select(to => to.Address)], ct) is { Count: > 0 } suppressed
            ? ConversationErrors.Suppressed(suppressed)
            : null;

    private static Error? Carries(ChannelAbilities abilities, Written written, bool isRich)
    {
        if (isRich && !abilities.CarriesHtml)
            return ConversationErrors.NoHtmlHere;
        if (written.Text.Length > abilities.MaxTextLength)
            return ConversationErrors.TooLong(abilities.MaxTextLength);
        if (written.Attachments.Count > 0 && abilities.MaxAttachmentBytes == 0)
            return ConversationErrors.NoFilesHere;
        return written.Attachments.Sum(file => file.Size) > abilities.MaxAttachmentBytes ? ConversationErrors.TooMuchAttached(abilities.MaxAttachmentBytes) : null;
    }

    private static Error? Recipients(IChannel channel, Written written)
    {
        if (!channel.Abilities.HasRecipients)
            return written.To.Count + written.Cc.Count > 0 ? ConversationErrors.NoRecipientsHere : null;
        return written.To.Count == 0
            ? ConversationErrors.NoRecipient
            : written.To.Concat(written.Cc).Select(to => channel.CheckAddress(to.Address)).FirstOrDefault(error => error is not null);
    }

    /// <summary>The files in the order they were attached; null when one is not there.</summary>
    private async Task<IReadOnlyList<Attachment>?> FindFiles(IReadOnlyList<FileId> ids, string body, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var files = await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        return ids.All(files.ContainsKey)
            ? [.. ids.Distinct().Select(id => FileKeeper.Refer(files[id], isInline: body.Contains($"/api/v1/files/{id}", StringComparison.Ordinal)))]
            : null;
    }

    private static MailAddress Address(string address) => new("", address.Trim());
}
