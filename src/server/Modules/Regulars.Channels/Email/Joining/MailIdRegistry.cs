using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Joining;

/// <summary>Every message id ever seen in the workspace, and the conversation it leads to.</summary>
internal sealed class MailIdRegistry(RegularsDb db)
{
    /// <summary>Mail programs need the first and the latest ids of a thread; a long chain would only swell the header.</summary>
    private const int LongestChain = 20;

    public async Task<MailId?> Find(string id, CancellationToken ct)
    {
        var key = MailId.Key(id);
        return await db.MailIds.SingleOrDefaultAsync(known => known.Id == key, ct);
    }

    /// <summary>The first of these ids that leads somewhere.</summary>
    public async Task<MailId?> FindFirst(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var keys = ids.Select(MailId.Key).ToList();
        var known = await db.MailIds.Where(id => keys.Contains(id.Id)).ToDictionaryAsync(id => id.Id, ct);
        return keys.Select(known.GetValueOrDefault).FirstOrDefault(id => id is not null);
    }

    /// <summary>Registers what a mail refers to, oldest first, and then its own id, which <paramref name="origin"/> claims.</summary>
    public async Task Register(
        ConversationId conversation, IReadOnlyList<string> references, string own, string origin, Instant at, CancellationToken ct)
    {
        var key = MailId.Key(own);
        var keys = references.Select(MailId.Key).Append(key).Distinct().ToList();
        var known = await db.MailIds.Where(id => keys.Contains(id.Id)).ToDictionaryAsync(id => id.Id, ct);
        for (var place = 0; place < keys.Count; place++)
        {
            if (known.ContainsKey(keys[place]))
                continue;
            known[keys[place]] = new MailId(keys[place], conversation, at, place);
            db.Add(known[keys[place]]);
        }
        known[key].Claim(origin);
    }

    /// <summary>The ids of a conversation for a References header, oldest first; <paramref name="last"/> is the mail that is answered.</summary>
    public async Task<IReadOnlyList<string>> Chain(ConversationId conversation, string? last, CancellationToken ct)
    {
        var seen = await db.MailIds.AsNoTracking().Where(id => id.Conversation == conversation)
            .OrderBy(id => id.SeenAt).ThenBy(id => id.Place).ToListAsync(ct);
        var whole = seen.Where(id => id.IsWhole && !MadeId.Is(id.Id) && id.Id != last).Select(id => id.Id).ToList();
        var kept = whole.Count < LongestChain ? whole : [whole[0], .. whole.TakeLast(LongestChain - 2)];
        return last is null ? kept : [.. kept, last];
    }
}
