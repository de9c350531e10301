using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Team.Accounts;
using Xunit;

namespace Regulars.UnitTests.Team.Accounts;

public sealed class AccountTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 10, 42);

    [Fact]
    public void Ten_failures_lock_for_a_quarter_of_an_hour()
    {
        var account = AfterFailures(10);

        Assert.True(account.IsLocked(Now));
        Assert.True(account.IsLocked(Now + Duration.FromMinutes(14)));
        Assert.False(account.IsLocked(Now + Duration.FromMinutes(15)));
    }

    [Fact]
    public void Nine_failures_lock_nothing() => Assert.False(AfterFailures(9).IsLocked(Now));

    [Fact]
    public void A_new_password_opens_what_wrong_ones_had_locked()
    {
        var account = AfterFailures(10);

        account.ChangePassword("hash");

        Assert.False(account.IsLocked(Now));
        Assert.Equal(0, account.FailedSignIns);
    }

    [Fact]
    public void Nobody_has_a_right_password()
    {
        var passwords = new Passwords();

        Assert.False(passwords.AreRight(null, "nobody's"));
        Assert.False(passwords.AreRight(AfterFailures(0), "nobody's"));
    }

    [Fact]
    public void An_email_is_the_same_in_any_case() => Assert.Equal("ann@x.example", Account.Normalize(" Ann@X.example "));

    private static Account AfterFailures(int count)
    {
        var account = new Account(TypedId.New<AccountId>(), "ann@x.example", "Ann", "en", Now);
        for (var i = 0; i < count; i++)
            account.FailedToSignIn(Now);
        return account;
    }
}
