namespace Regulars.Contracts.Channels;

public readonly record struct RawMailId(Guid Value) : ITypedId<RawMailId>
{
    public static RawMailId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out RawMailId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
