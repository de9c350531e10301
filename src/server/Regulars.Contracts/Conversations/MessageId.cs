namespace Regulars.Contracts.Conversations;

public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out MessageId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
