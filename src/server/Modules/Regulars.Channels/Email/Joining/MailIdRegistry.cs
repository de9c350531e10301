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

    private readonly Dictionary<string, MailId?> asked = [];
    private readonly Dictionary<ConversationId, List<MailId>> chains = [];

    /// <summary>Looks all these ids up at once; asking for them afterwards costs nothing.</summary>
    public async Task Load(IEnumerable<string> ids, CancellationToken ct)
    {
        var keys = ids.Select(MailId.Key).Where(key => !asked.ContainsKey(key)).Distinct().ToList();
        if (keys.Count == 0)
            return;
        var known = await db.MailIds.Where(id => keys.Contains(id.Id)).ToDictionaryAsync(id => id.Id, ct);
        foreach (var key in keys)
            asked[key] = known.GetValueOrDefault(key);
    }

    /// <summary>The same, and where they lead.</summary>
    public async Task<IReadOnlyList<ConversationId>> LookUp(IEnumerable<string> ids, CancellationToken ct)
    {
        var all = ids.ToList();
        await Load(all, ct);
        return [.. all.Select(id => asked[MailId.Key(id)]).OfType<MailId>().Select(known => known.Conversation).Distinct()];
    }

    public async Task<MailId?> Find(string id, CancellationToken ct) => await FindFirst([id], ct);

    /// <summary>The first of these ids that leads somewhere.</summary>
    public async Task<MailId?> FindFirst(IReadOnlyList<string> ids, CancellationToken ct)
    {
        await Load(ids, ct);
        return ids.Select(id => asked[MailId.Key(id)]).FirstOrDefault(known => known is not null);
    }

    /// <summary>Registers what a mail refers to, oldest first, and then its own id, which <paramref name="origin"/> claims.</summary>
    public async Task Register(
        ConversationId conversation, IReadOnlyList<string> references, string own, string origin, Instant at, CancellationToken ct)
    {
        List<string> ids = [.. references, own];
        await Load(ids, ct);
        Add(conversation, ids, at);
        asked[MailId.Key(own)]!.Claim(origin);
    }

    /// <summary>Registers the id that we have just made for a mail of ours, which nobody can have seen.</summary>
    public void RegisterNew(ConversationId conversation, string own, Instant at)
    {
        asked[MailId.Key(own)] = null;
        Add(conversation, [own], at);
        asked[MailId.Key(own)]!.Claim(MailId.Ours);
    }

    /// <summary>Registers another id that a mail of ours goes by; what stands there already stays.</summary>
    public async Task RegisterAlias(ConversationId conversation, string alias, Instant at, CancellationToken ct)
    {
        await Load([alias], ct);
        Add(conversation, [alias], at);
        asked[MailId.Key(alias)]!.Claim(MailId.Alias);
    }

    /// <summary>Looks up at once what the chains of these conversations are made of.</summary>
    public async Task LoadChains(IReadOnlyList<ConversationId> conversations, CancellationToken ct)
    {
        // Some of them cannot stand in a header: twice as many are looked at as are wanted, however long the conversation is.
        var newest = await db.MailIds.AsNoTracking().Where(id => conversations.Contains(id.Conversation)).GroupBy(id => id.Conversation)
            .Select(ids => ids.OrderByDescending(id => id.SeenAt).ThenByDescending(id => id.Place).Take(LongestChain * 2).ToList()).ToListAsync(ct);
        foreach (var conversation in conversations)
        {
            var seen = newest.FirstOrDefault(ids => ids[0].Conversation == conversation) ?? [];
            if (seen.Count == LongestChain * 2)
                seen.Add(await Oldest(conversation, ct));
            seen.Reverse();
            chains[conversation] = seen;
        }
    }

    /// <summary>The ids of a conversation for a References header, oldest first; <paramref name="last"/> is the mail that is answered.</summary>
    public async Task<IReadOnlyList<string>> Chain(ConversationId conversation, string? last, CancellationToken ct)
    {
        if (!chains.ContainsKey(conversation))
            await LoadChains([conversation], ct);
        var seen = chains[conversation];
        var whole = seen.Where(id => id.IsWhole && !MadeId.Is(id.Id) && id.Id != last).Select(id => id.Id).Distinct().ToList();
        var kept = whole.Count < LongestChain ? whole : [whole[0], .. whole.TakeLast(LongestChain - 2)];
        return last is null ? kept : [.. kept, last];
    }

    /// <summary>The ids of the last mails of ours in a conversation, newest first.</summary>
    public async Task<IReadOnlyList<string>> OurNewest(ConversationId conversation, CancellationToken ct) => await db.MailIds.AsNoTracking()
        .Where(id => id.Conversation == conversation && id.Origin == MailId.Ours).OrderByDescending(id => id.SeenAt).Select(id => id.Id).Take(LongestChain).ToListAsync(ct);

    private Task<MailId> Oldest(ConversationId conversation, CancellationToken ct) => db.MailIds.AsNoTracking()
        .Where(id => id.Conversation == conversation).OrderBy(id => id.SeenAt).ThenBy(id => id.Place).FirstAsync(ct);

    private void Add(ConversationId conversation, List<string> ids, Instant at)
    {
        var place = 0;
        foreach (var key in ids.Select(MailId.Key).Distinct().Where(key => asked[key] is null).ToList())
        {
            var added = new MailId(key, conversation, at, place++);
            asked[key] = added;
            db.Add(added);
        }
    }
}
