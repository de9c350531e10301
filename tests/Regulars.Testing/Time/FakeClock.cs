using NodaTime;

namespace Regulars.Testing.Time;

/// <summary>Time stands still until a test moves it.</summary>
public sealed class FakeClock(Instant now) : IClock
{
    public FakeClock() : this(Instant.FromUtc(2026, 11, 21, 10, 42))
    {
    }

    private Instant now = now;

    public Instant GetCurrentInstant() => now;

    public void Advance(Duration by) => now += by;
}
