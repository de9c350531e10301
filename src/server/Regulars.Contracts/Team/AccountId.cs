namespace Regulars.Contracts.Team;

public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out AccountId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
