namespace Regulars.Contracts.Customers;

public readonly record struct IdentityId(Guid Value) : ITypedId<IdentityId>
{
    public static IdentityId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out IdentityId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
