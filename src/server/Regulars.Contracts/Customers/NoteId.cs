namespace Regulars.Contracts.Customers;

public readonly record struct NoteId(Guid Value) : ITypedId<NoteId>
{
    public static NoteId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out NoteId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
