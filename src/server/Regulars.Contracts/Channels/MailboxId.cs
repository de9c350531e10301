namespace Regulars.Contracts.Channels;

public readonly record struct MailboxId(Guid Value) : ITypedId<MailboxId>
{
    public static MailboxId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out MailboxId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
