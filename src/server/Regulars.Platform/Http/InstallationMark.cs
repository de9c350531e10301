using System.Security.Cryptography;
using Regulars.Platform.Security;

namespace Regulars.Platform.Http;

/// <summary>Tells this installation from any other that answers at an address: the same on all its nodes, and says nothing about its key.</summary>
internal sealed class InstallationMark(MasterKeyBytes master)
{
    public const string Header = "X-Regulars-Installation";

    public string Value { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(master.Value, "installation"u8)[..16]);
}
