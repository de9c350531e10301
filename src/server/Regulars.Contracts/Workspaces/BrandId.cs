namespace Regulars.Contracts.Workspaces;

public readonly record struct BrandId(Guid Value) : ITypedId<BrandId>
{
    public static BrandId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BrandId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
