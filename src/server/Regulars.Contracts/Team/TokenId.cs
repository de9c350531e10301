namespace Regulars.Contracts.Team;

public readonly record struct TokenId(Guid Value) : ITypedId<TokenId>
{
    public static TokenId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TokenId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
