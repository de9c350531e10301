namespace Regulars.Contracts.Actions;

public readonly record struct BulkId(Guid Value) : ITypedId<BulkId>
{
    public static BulkId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BulkId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
