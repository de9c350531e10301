namespace Regulars.Contracts.Workspaces;

public readonly record struct WorkspaceId(Guid Value) : ITypedId<WorkspaceId>
{
    public static WorkspaceId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out WorkspaceId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
