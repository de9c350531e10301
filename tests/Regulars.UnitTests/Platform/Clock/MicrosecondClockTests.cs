using Regulars.Platform.Clock;

namespace Regulars.UnitTests.Platform.Clock;

public sealed class MicrosecondClockTests
{
    [Fact]
    public void Time_has_no_part_that_a_database_would_drop()
    {
        var clock = new MicrosecondClock();

        Assert.All(Enumerable.Range(0, 1000).Select(_ => clock.GetCurrentInstant()), now => Assert.Equal(0, now.ToUnixTimeTicks() % 10));
    }
}
