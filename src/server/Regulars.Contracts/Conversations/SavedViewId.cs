namespace Regulars.Contracts.Conversations;

public readonly record struct SavedViewId(Guid Value) : ITypedId<SavedViewId>
{
    public static SavedViewId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out SavedViewId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
