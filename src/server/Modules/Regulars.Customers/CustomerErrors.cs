using Regulars.Contracts;
using Regulars.Contracts.Customers;

namespace Regulars.Customers;

/// <summary>What a customer's profile refuses, by the rule that would be broken.</summary>
internal static class CustomerErrors
{
    public static Error BadIdentity { get; } = Error.Invalid("bad_identity", "This is neither an email address nor a phone number.");

    public static Error LastIdentity { get; } = new("last_identity", "It is the only way to know this customer. Add another one first.");

    public static Error BadLocale { get; } = Error.Invalid("bad_locale", "A language is written like de or pt-BR.");

    public static Error BadTimeZone { get; } = Error.Invalid("bad_time_zone", "A time zone is named like Europe/Berlin.");

    public static Error BadBirthday { get; } = Error.Invalid("bad_birthday", "A birthday is a day of the past, written 1990-12-31, or --12-31 without the year.");

    public static Error NotYourNote { get; } = new("not_your_note", "A note is changed by whoever wrote it.", ErrorKind.Forbidden);

    /// <summary>Whose the address is: they may be the same person.</summary>
    public static Error IdentityTaken(CustomerId customer, string name) =>
        new("identity_taken", "This address belongs to somebody else.") { Current = new { customer, name } };
}
