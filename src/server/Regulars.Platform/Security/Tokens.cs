using System.Security.Cryptography;
using System.Text;

namespace Regulars.Platform.Security;

/// <summary>Secrets that are given out once and stored as hashes only.</summary>
public static class Tokens
{
    /// <summary>256 random bits, safe in addresses and headers.</summary>
    public static string New(string prefix = "") => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
