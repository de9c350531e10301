using NodaTime;
using Regulars.Contracts.Team;

namespace Regulars.Team.ResettingPasswords;

/// <summary>A link by which a person may choose a new password once, within two hours.</summary>
internal sealed class PasswordReset(string hash, AccountId account, Instant createdAt)
{
    public static readonly Duration Lasts = Duration.FromHours(2);

    public string Hash { get; private set; } = hash;

    public AccountId Account { get; private set; } = account;

    public Instant CreatedAt { get; private set; } = createdAt;
}
