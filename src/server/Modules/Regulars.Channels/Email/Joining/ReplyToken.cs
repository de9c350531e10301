using System.Security.Cryptography;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>The token's text: the conversation's id and the first 64 bits of its signature, in lower-case letters and digits.</summary>
internal static class ReplyToken
{
    private const int IdBytes = 16;
    private const int SignatureBytes = 8;

    public static string Write(byte[] key, WorkspaceId workspace, ConversationId conversation)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SignatureBytes];
        conversation.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        Sign(key, workspace, bytes[..IdBytes], bytes[IdBytes..]);
        return Base32.Write(bytes);
    }

    /// <summary>Null when it is none, or was signed for another workspace or by somebody else.</summary>
    public static ConversationId? Read(byte[] key, WorkspaceId workspace, string token)
    {
        if (Base32.Read(token.ToLowerInvariant()) is not { Length: IdBytes + SignatureBytes } bytes)
            return null;
        Span<byte> signature = stackalloc byte[SignatureBytes];
        Sign(key, workspace, bytes.AsSpan(0, IdBytes), signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(IdBytes))
            ? ConversationId.From(new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true))
            : null;
    }

    private static void Sign(byte[] key, WorkspaceId workspace, ReadOnlySpan<byte> conversation, Span<byte> signature)
    {
        Span<byte> signed = stackalloc byte[IdBytes * 2];
        workspace.Value.TryWriteBytes(signed, bigEndian: true, out _);
        conversation.CopyTo(signed[IdBytes..]);
        HMACSHA256.HashData(key, signed).AsSpan(0, SignatureBytes).CopyTo(signature);
    }
}
