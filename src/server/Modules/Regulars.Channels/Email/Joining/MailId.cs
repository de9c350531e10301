using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>A message id that was seen in a conversation, as a mail's own or as a reference. The first to register one wins.</summary>
internal sealed class MailId(string id, ConversationId conversation, Instant seenAt, int place) : IWorkspaceOwned
{
    /// <summary>Longer ones, and those that are no plain ASCII, go by their hash: an index takes only so many bytes.</summary>
    public const int Longest = 320;

    /// <summary>The origin of mails that we sent ourselves.</summary>
    public const string Ours = "ours";

    /// <summary>The origin of ids that a provider gave to mails of ours in place of our own.</summary>
    public const string Alias = "alias";

    private const string Hashed = "sha256:";

    public WorkspaceId WorkspaceId { get; private set; }

    public string Id { get; private set; } = id;

    public ConversationId Conversation { get; private set; } = conversation;

    /// <summary>The body hash of the mail whose own id this is; null while it has only been referred to.</summary>
    public string? Origin { get; private set; }

    public Instant SeenAt { get; private set; } = seenAt;

    /// <summary>Its place among the ids of one mail, oldest first.</summary>
    public int Place { get; private set; } = place;

    /// <summary>Whether it can be written into a header as it stands.</summary>
    public bool IsWhole => !Id.StartsWith(Hashed, StringComparison.Ordinal);

    public void MoveTo(ConversationId conversation) => Conversation = conversation;

    public bool IsAlias => Origin == Alias;

    public void Claim(string origin) => Origin ??= origin;

    /// <summary>Whether it can stand in a header as it is: ids come from strangers.</summary>
    public static bool IsPlain(string id) => id.Length is > 0 and <= Longest && id.All(c => c is > ' ' and <= '~' and not '<' and not '>');

    public static string Key(string id) => IsPlain(id)
        ? id
        : Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
