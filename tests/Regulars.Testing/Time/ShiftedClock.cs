using NodaTime;
using Regulars.Platform.Clock;

namespace Regulars.Testing.Time;

/// <summary>The real time, or what a test says is later or earlier.</summary>
public sealed class ShiftedClock : IClock
{
    private readonly MicrosecondClock real = new();

    public Duration By { get; set; }

    public Instant GetCurrentInstant() => real.GetCurrentInstant() + By;
}
