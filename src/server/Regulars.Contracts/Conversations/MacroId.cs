namespace Regulars.Contracts.Conversations;

public readonly record struct MacroId(Guid Value) : ITypedId<MacroId>
{
    public static MacroId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out MacroId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
