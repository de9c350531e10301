using Microsoft.AspNetCore.DataProtection;

namespace Regulars.Platform.Security;

/// <summary>Passwords of other systems, encrypted at rest. Its keys lie in the database, wrapped by the master key.</summary>
public sealed class Secrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Regulars.Secrets");

    public string Protect(string secret) => protector.Protect(secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was protected by another master key.</exception>
    public string Reveal(string text) => protector.Unprotect(text);
}
