using NodaTime;
using Regulars.Contracts.Team;

namespace Regulars.Team.Accounts;

/// <summary>A person's sign-in, one for all workspaces.</summary>
internal sealed class Account(AccountId id, string email, string name, string locale, Instant createdAt)
{
    public const string DefaultLocale = "en";

    private const int MostFailures = 10;
    private static readonly Duration LockedFor = Duration.FromMinutes(15);

    public AccountId Id { get; private set; } = id;

    /// <summary>In lower case; unique.</summary>
    public string Email { get; private set; } = email;

    public string Name { get; private set; } = name;

    public string Locale { get; private set; } = locale;

    public string PasswordHash { get; private set; } = "";

    public int FailedSignIns { get; private set; }

    public Instant? LockedUntil { get; private set; }

    public Instant CreatedAt { get; private set; } = createdAt;

    public int Version { get; private set; } = 1;

    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    public bool IsLocked(Instant now) => LockedUntil > now;

    public void Rename(string name) => (Name, Version) = (name, Version + 1);

    public void ChangeEmail(string email) => (Email, Version) = (email, Version + 1);

    public void ChangeLocale(string locale) => (Locale, Version) = (locale, Version + 1);

    /// <summary>A new password also opens what wrong ones had locked.</summary>
    public void ChangePassword(string hash) => (PasswordHash, FailedSignIns, LockedUntil, Version) = (hash, 0, null, Version + 1);

    public void SignedIn()
    {
        if (FailedSignIns > 0)
            (FailedSignIns, LockedUntil, Version) = (0, null, Version + 1);
    }

    public void FailedToSignIn(Instant now)
    {
        FailedSignIns++;
        Version++;
        if (FailedSignIns % MostFailures == 0)
            LockedUntil = now + LockedFor;
    }
}
