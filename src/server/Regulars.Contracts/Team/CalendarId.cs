namespace Regulars.Contracts.Team;

public readonly record struct CalendarId(Guid Value) : ITypedId<CalendarId>
{
    public static CalendarId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CalendarId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
