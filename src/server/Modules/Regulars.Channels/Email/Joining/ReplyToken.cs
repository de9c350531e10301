using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.Channels.Email.Joining;

/// <summary>
/// The token's text in lower-case letters and digits: the conversation's number, then the first 80 bits of a signature over its workspace, id and number.
/// The id is signed too, so a number that was given out again after a restored backup makes no old token good.
/// </summary>
internal static class ReplyToken
{
    /// <summary>With the plus before it, it leaves 40 of the 64 letters that a local part may have.</summary>
    public const int Longest = LongestNumber + SignatureLetters;

    private const int LongestNumber = 7;
    private const int SignatureBytes = 10;
    private const int SignatureLetters = SignatureBytes * 8 / 5;
    private const int IdBytes = 16;

    public static string Write(byte[] key, WorkspaceId workspace, ConversationId conversation, int number)
    {
        Span<byte> signed = stackalloc byte[(IdBytes * 2) + sizeof(int)];
        workspace.Value.TryWriteBytes(signed, bigEndian: true, out _);
        conversation.Value.TryWriteBytes(signed[IdBytes..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(signed[(IdBytes * 2)..], number);
        return Base32.WriteNumber(number) + Base32.Write(HMACSHA256.HashData(key, signed).AsSpan(0, SignatureBytes));
    }

    /// <summary>The number in what may be a token; null when it cannot be one. Whether we wrote it is another question.</summary>
    public static int? NumberIn(string text) =>
        text.Length is > SignatureLetters and <= Longest ? Base32.ReadNumber(text[..^SignatureLetters].ToLowerInvariant()) : null;

    public static bool Is(string text, byte[] key, WorkspaceId workspace, ConversationId conversation, int number) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(text.ToLowerInvariant()), Encoding.UTF8.GetBytes(Write(key, workspace, conversation, number)));
}
