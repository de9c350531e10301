namespace Regulars.Contracts;

/// <summary>An id that cannot be mistaken for another entity's. New ones are UUID version 7.</summary>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>Makes and reads typed ids.</summary>
public static class TypedId
{
    /// <summary>The framework's parser would also take blanks around it.</summary>
    private const int WrittenLength = 36;

    public static TId New<TId>() where TId : struct, ITypedId<TId> => TId.From(Guid.CreateVersion7());

    /// <summary>Accepts the 36-character form only; anything else is not an id.</summary>
    public static bool TryParse<TId>(string? text, out TId id) where TId : struct, ITypedId<TId>
    {
        var isId = Guid.TryParseExact(text, "D", out var value) && text.Length == WrittenLength;
        id = TId.From(value);
        return isId;
    }
}
