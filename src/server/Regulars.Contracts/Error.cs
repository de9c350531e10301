namespace Regulars.Contracts;

/// <summary>How an expected refusal is told over HTTP.</summary>
public enum ErrorKind
{
    /// <summary>400: the input makes no sense.</summary>
    Invalid,

    /// <summary>403: the caller may not.</summary>
    Forbidden,

    /// <summary>409: the present state forbids it.</summary>
    Conflict,

    /// <summary>410: it existed and is no more.</summary>
    Gone,
}

/// <summary>An expected refusal: a stable code that clients translate, and what to do in plain English.</summary>
public sealed record Error(string Code, string Detail, ErrorKind Kind = ErrorKind.Conflict)
{
    /// <summary>The present state, shown to the person whose decision no longer holds.</summary>
    public object? Current { get; init; }

    public static Error Invalid(string code, string detail) => new(code, detail, ErrorKind.Invalid);
}
