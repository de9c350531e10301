using Microsoft.AspNetCore.Identity;

namespace Regulars.Team.Accounts;

/// <summary>Makes and checks password hashes.</summary>
internal sealed class Passwords
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private readonly PasswordHasher<Account> hasher = new();
    private readonly string nobodys;

    public Passwords() => nobodys = hasher.HashPassword(null!, "nobody's");

    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    /// <summary>Takes as long for nobody: the time of an answer must not say who has an account.</summary>
    public bool AreRight(Account? account, string password)
    {
        var isRight = hasher.VerifyHashedPassword(account!, account is { PasswordHash.Length: > 0 } ? account.PasswordHash : nobodys, password)
            != PasswordVerificationResult.Failed;
        return isRight && account is { PasswordHash.Length: > 0 };
    }
}
