namespace Regulars.Contracts.Team;

public readonly record struct ApprovalId(Guid Value) : ITypedId<ApprovalId>
{
    public static ApprovalId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ApprovalId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
