using System.Text.Json.Serialization;

namespace Regulars.Team.Hours;

/// <summary>A part of a day in which somebody works.</summary>
/// <param name="Start">Minutes since midnight, 0 to 1439.</param>
/// <param name="End">Minutes since midnight; 1440 is the day's end, one before the start lies on the next day.</param>
internal readonly record struct Span([property: JsonRequired] int Start, [property: JsonRequired] int End)
{
    public const int Day = 24 * 60;

    [JsonIgnore]
    public bool IsOvernight => End < Start;

    [JsonIgnore]
    public bool IsSound => Start is >= 0 and < Day && End is >= 0 and <= Day && Start != End;

    /// <summary>Minutes since the midnight of the day on which it begins.</summary>
    [JsonIgnore]
    public int LastMinute => IsOvernight ? End + Day : End;
}
