using System.Security.Cryptography;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>Signed tokens in the plus part of a reply address. One says which conversation an answer belongs to, and that we said so.</summary>
internal sealed class ReplyTokens(RegularsDb db, WorkspaceScope scope, Secrets secrets, ReplyTokenKey known)
{
    private const string Setting = "reply-token-key";
    private const int KeyBytes = 32;

    /// <summary>The address that an answer should go to; null when its local part would become too long for mail servers.</summary>
    public async Task<string?> Address(string mailbox, ConversationId conversation, CancellationToken ct)
    {
        var address = EmailAddress.WithTag(mailbox, ReplyToken.Write(await MakeKey(ct), scope.Required, conversation));
        return EmailAddress.IsValid(address) ? address : null;
    }

    /// <summary>The conversation that the first good token among these addresses names. Forged ones and other workspaces' are no tokens.</summary>
    public async Task<ConversationId?> Find(IEnumerable<string> addresses, CancellationToken ct)
    {
        var tags = addresses.Select(EmailAddress.Tag).OfType<string>().Distinct().ToList();
        if (tags.Count == 0 || await FindKey(ct) is not { } key)
            return null;
        return tags.Select(tag => ReplyToken.Read(key, scope.Required, tag)).FirstOrDefault(found => found is not null);
    }

    private async Task<byte[]?> FindKey(CancellationToken ct)
    {
        if (known.Committed is null && await db.ReadSetting(Setting, ct) is { } stored)
            known.Committed = Convert.FromBase64String(secrets.Reveal(stored));
        return known.Committed;
    }

    private async Task<byte[]> MakeKey(CancellationToken ct)
    {
        if (await FindKey(ct) is { } present)
            return present;
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        await db.WriteSetting(Setting, secrets.Protect(Convert.ToBase64String(key)), ct);
        return key;
    }
}

/// <summary>The key as the database has it; it is made once and stays.</summary>
internal sealed class ReplyTokenKey
{
    public byte[]? Committed { get; set; }
}
