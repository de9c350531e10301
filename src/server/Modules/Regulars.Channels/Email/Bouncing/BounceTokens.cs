using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>The tokens in the plus part of the addresses that our mails leave from. One says which mail an answer to its envelope is about.</summary>
internal sealed class BounceTokens(RegularsDb db, MailIdRegistry registry)
{
    public async Task<Dispatch?> Find(IEnumerable<string> addresses, CancellationToken ct)
    {
        var tokens = addresses.Select(EmailAddress.Tag).OfType<string>().Select(tag => tag.ToLowerInvariant())
            .Where(tag => tag.StartsWith(DispatchEnvelope.Mark, StringComparison.Ordinal)).Select(tag => tag[DispatchEnvelope.Mark.Length..]).Distinct().ToList();
        return tokens.Count == 0 ? null : await db.Dispatches.Where(dispatch => tokens.Contains(dispatch.BounceToken!)).OrderBy(dispatch => dispatch.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>The conversation of the mail that one of these addresses names.</summary>
    public async Task<ConversationId?> FindConversation(IEnumerable<string> addresses, CancellationToken ct) =>
        await Find(addresses, ct) is { IsNotice: false } dispatch ? (await registry.Find(dispatch.MailId, ct))?.Conversation : null;
}
