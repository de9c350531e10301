using NodaTime;

namespace Regulars.Contracts;

/// <summary>Working time between two moments, by the calendar in force then. Without calendars it equals the time elapsed.</summary>
public interface IBusinessTime
{
    Duration Between(Instant from, Instant to);
}
