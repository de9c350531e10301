namespace Regulars.Contracts.Tags;

public readonly record struct TagId(Guid Value) : ITypedId<TagId>
{
    public static TagId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TagId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
