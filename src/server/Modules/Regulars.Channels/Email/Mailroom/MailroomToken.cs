using System.Security.Cryptography;
using System.Text;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>What host and mailroom know each other by; made anew at every start of the host.</summary>
internal sealed class MailroomToken
{
    public string Value { get; } = Tokens.New();

    /// <summary>Compares hashes, so that the time taken tells nothing.</summary>
    public bool IsIn(string? authorization) => CryptographicOperations.FixedTimeEquals(Hash(authorization ?? ""), Hash($"Bearer {Value}"));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
