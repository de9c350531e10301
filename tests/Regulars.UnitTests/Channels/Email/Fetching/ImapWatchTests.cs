using NodaTime;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Contracts;
using Regulars.Contracts.Channels;

namespace Regulars.UnitTests.Channels.Email.Fetching;

public sealed class ImapWatchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 12, 0);

    private readonly ImapWatch watch = new(TypedId.New<MailboxId>());

    [Fact]
    public void A_folder_that_is_new_to_us_is_fetched_from_now_on() => Assert.Equal(41, watch.Meet("INBOX", 7, 42, Now));

    [Fact]
    public void Known_it_goes_on_behind_the_last()
    {
        watch.Meet("INBOX", 7, 42, Now);
        watch.Advance(50);

        Assert.Equal(50, watch.Meet("INBOX", 7, 60, Now));
    }

    [Theory]
    [InlineData(8, 100)] // another numbering
    [InlineData(7, 30)] // the same by name, but put back to an older state
    public void Numbered_anew_it_begins_at_the_first(long validity, long next)
    {
        watch.Meet("INBOX", 7, 42, Now);

        Assert.Equal(0, watch.Meet("INBOX", validity, next, Now));
    }

    [Fact]
    public void What_lay_there_before_is_not_new_because_of_its_number()
    {
        watch.Meet("INBOX", 7, 42, Now);
        watch.Meet("INBOX", 8, 100, Now + Duration.FromDays(30));

        Assert.True(watch.IsOlderThanWanted(99, Now - Duration.FromDays(3)));
        Assert.False(watch.IsOlderThanWanted(99, Now + Duration.FromDays(3)));
        Assert.False(watch.IsOlderThanWanted(99, null));
        Assert.False(watch.IsOlderThanWanted(100, Now - Duration.FromDays(3)));
    }

    [Fact]
    public void The_same_failure_again_is_no_news()
    {
        Assert.True(watch.Fail("login", "No.", Now));
        Assert.False(watch.Fail("login", "No.", Now));
        Assert.True(watch.Succeed());
        Assert.False(watch.Succeed());
        Assert.True(watch.Fail("login", "No.", Now));
    }
}
