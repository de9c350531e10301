using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;

namespace Regulars.Team.ResettingPasswords;

/// <summary>Makes and finds password links.</summary>
internal sealed class PasswordLinks(RegularsDb db, PublicUrl publicUrl, IClock clock)
{
    private Instant Oldest => clock.GetCurrentInstant() - PasswordReset.Lasts;

    /// <summary>A new link; the account's older ones die.</summary>
    public async Task<string> Open(AccountId account, CancellationToken ct)
    {
        await db.PasswordResets.Where(reset => reset.Account == account).ExecuteDeleteAsync(ct);
        var secret = Tokens.New();
        db.Add(new PasswordReset(Tokens.Hash(secret), account, clock.GetCurrentInstant()));
        return $"{await publicUrl.Read(ct)}/reset/{secret}";
    }

    /// <summary>Null when the link was used, replaced, or is older than two hours.</summary>
    public async Task<Account?> Find(string token, CancellationToken ct)
    {
        var (hash, oldest) = (Tokens.Hash(token), Oldest);
        return await (from reset in db.PasswordResets
                      where reset.Hash == hash && reset.CreatedAt > oldest
                      join account in db.Accounts on reset.Account equals account.Id
                      select account).SingleOrDefaultAsync(ct);
    }

    /// <summary>False when somebody else used a link of this account at the same moment.</summary>
    public async Task<bool> Use(string token, CancellationToken ct)
    {
        var hash = Tokens.Hash(token);
        return await db.PasswordResets.Where(reset => reset.Hash == hash).ExecuteDeleteAsync(ct) == 1;
    }
}
