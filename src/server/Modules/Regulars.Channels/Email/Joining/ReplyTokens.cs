using System.Security.Cryptography;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>Signed tokens in the plus part of a reply address. One says which conversation an answer belongs to, and that we said so.</summary>
internal sealed class ReplyTokens(RegularsDb db, WorkspaceScope scope, Secrets secrets, ReplyTokenKey known, IConversations conversations)
{
    private const string Setting = "reply-token-key";
    private const int KeyBytes = 32;

    /// <summary>Made in this transaction: others know it when it is committed.</summary>
    private byte[]? made;

    /// <summary>The token of a conversation.</summary>
    public async Task<string> Write(ConversationId conversation, int number, CancellationToken ct) =>
        ReplyToken.Write(await MakeKey(ct), scope.Required, conversation, number);

    /// <summary>The address that an answer should go to; null when a mailbox of over 40 letters leaves no room for it.</summary>
    public async Task<string?> Address(string mailbox, ConversationId conversation, int number, CancellationToken ct)
    {
        var address = EmailAddress.WithTag(mailbox, await Write(conversation, number, ct));
        return EmailAddress.IsValid(address) ? address : null;
    }

    /// <summary>The conversation that the first good token among these addresses names. Forged ones and other workspaces' are no tokens.</summary>
    public Task<ConversationId?> Find(IEnumerable<string> addresses, CancellationToken ct) =>
        FindMarked([.. addresses.Select(EmailAddress.Tag).OfType<string>().Distinct()], ct);

    /// <summary>The same for tokens as they stand.</summary>
    public async Task<ConversationId?> FindMarked(IReadOnlyList<string> tags, CancellationToken ct)
    {
        if (tags.Count == 0 || await FindKey(ct) is not { } key)
            return null;
        foreach (var tag in tags)
        {
            if (ReplyToken.NumberIn(tag) is { } number && await conversations.FindByNumber(number, ct) is { } named
                && ReplyToken.Is(tag, key, scope.Required, named, number))
                return named;
        }
        return null;
    }

    private async Task<byte[]?> FindKey(CancellationToken ct)
    {
        if (known.Committed is null && await db.ReadSetting(Setting, ct) is { } stored)
            known.Committed = Convert.FromBase64String(secrets.Reveal(stored));
        return known.Committed;
    }

    private async Task<byte[]> MakeKey(CancellationToken ct)
    {
        if ((made ?? await FindKey(ct)) is { } present)
            return present;
        made = RandomNumberGenerator.GetBytes(KeyBytes);
        await db.WriteSetting(Setting, secrets.Protect(Convert.ToBase64String(made)), ct);
        return made;
    }
}

/// <summary>The key as the database has it; it is made once and stays.</summary>
internal sealed class ReplyTokenKey
{
    public byte[]? Committed { get; set; }
}
