using System.Security.Cryptography;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>
/// The longer token of answers that left before <see cref="ReplyToken"/>: the conversation's id and the first 64 bits of its signature. It is read only.
/// </summary>
internal static class FormerReplyToken
{
    private const int IdBytes = 16;
    private const int SignatureBytes = 8;

    /// <summary>Null when it is none, or was signed for another workspace or by somebody else.</summary>
    public static ConversationId? Read(byte[] key, WorkspaceId workspace, string token)
    {
        if (Base32.Read(token.ToLowerInvariant()) is not { Length: IdBytes + SignatureBytes } bytes)
            return null;
        Span<byte> signed = stackalloc byte[IdBytes * 2];
        workspace.Value.TryWriteBytes(signed, bigEndian: true, out _);
        bytes.AsSpan(0, IdBytes).CopyTo(signed[IdBytes..]);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, signed).AsSpan(0, SignatureBytes), bytes.AsSpan(IdBytes))
            ? ConversationId.From(new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true))
            : null;
    }
}
