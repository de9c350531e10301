using Regulars.Contracts;

namespace Regulars.Platform.Http;

/// <summary>Refusals that many routes share.</summary>
public static class CommonErrors
{
    public static Error BadCursor { get; } = Error.Invalid("bad_cursor", "This cursor is not from this list. Begin without one.");

    public static Error BadPublicUrl { get; } = Error.Invalid(
        "bad_public_url", "A public address begins with http:// or https://, names a host and has no query.");

    public static Error Forbidden { get; } = new("forbidden", "Your role does not include this.", ErrorKind.Forbidden);

    public static Error Changed(object current) =>
        new("conflict", "Somebody else changed this meanwhile. Look at the present state and decide again.") { Current = current };
}
