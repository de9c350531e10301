namespace Regulars.Contracts.Team;

public readonly record struct HolidayListId(Guid Value) : ITypedId<HolidayListId>
{
    public static HolidayListId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out HolidayListId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
