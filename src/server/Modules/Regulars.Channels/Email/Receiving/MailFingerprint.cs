using System.Security.Cryptography;
using System.Text;
using Regulars.Platform.Files;

namespace Regulars.Channels.Email.Receiving;

/// <summary>What tells a mail from others, known before anything of it has been understood.</summary>
internal sealed record MailFingerprint(Blob Raw, string? MessageId, string BodyHash, string CopyKey, string Thread)
{
    public static MailFingerprint Of(Blob raw, byte[] headers, string bodyHash)
    {
        var header = new HeaderBlock(headers);
        var id = header.Ids("message-id").FirstOrDefault();
        var root = header.Ids("references").FirstOrDefault() ?? header.Ids("in-reply-to").FirstOrDefault() ?? id ?? raw.Sha256;
        // Without an id only the very same bytes are a copy: two people may well both write "Thanks!".
        return new MailFingerprint(raw, id, bodyHash, id is null ? raw.Sha256 : Hash($"{id}\n{bodyHash}"), Hash(root)[..32]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
