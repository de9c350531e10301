using NodaTime;

namespace Regulars.Platform.Clock;

/// <summary>The time in whole microseconds: both engines keep just that, so what is written is what is read back.</summary>
public sealed class MicrosecondClock : IClock
{
    public Instant GetCurrentInstant()
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        return Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / 10 * 10);
    }
}
