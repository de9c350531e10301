namespace Regulars.Contracts.Files;

public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out FileId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
