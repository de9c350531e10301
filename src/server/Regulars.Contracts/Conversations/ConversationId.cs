namespace Regulars.Contracts.Conversations;

public readonly record struct ConversationId(Guid Value) : ITypedId<ConversationId>
{
    public static ConversationId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ConversationId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
