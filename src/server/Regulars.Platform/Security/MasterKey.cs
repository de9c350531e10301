using System.Security.Cryptography;
using Regulars.Platform.Files;

namespace Regulars.Platform.Security;

/// <summary>The key that wraps all others: <c>DIR/master.key</c> (mode 600), or <c>REGULARS_MASTER_KEY</c> where nodes have no folder in common.</summary>
internal static class MasterKey
{
    private const int Bytes = 32;

    public static byte[] LoadOrCreate(string folder)
    {
        if (Environment.GetEnvironmentVariable("REGULARS_MASTER_KEY") is { Length: > 0 } given)
            return Decode(given, "REGULARS_MASTER_KEY");

        var file = Path.Combine(folder, "master.key");
        if (!File.Exists(file))
            PrivateFile.CreateOnce(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        return Decode(File.ReadAllText(file), file);
    }

    private static byte[] Decode(string text, string source)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Bytes
            ? key
            : throw new InvalidOperationException($"{source} does not hold 32 bytes in base64. Restore it from a backup: without it stored passwords cannot be read.");
    }
}
