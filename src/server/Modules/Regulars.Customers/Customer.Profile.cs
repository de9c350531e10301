using Regulars.Contracts;

namespace Regulars.Customers;

internal sealed partial class Customer
{
    /// <summary>The language they are written to in, such as <c>de</c> or <c>pt-BR</c>.</summary>
    public string? Locale { get; private set; }

    /// <summary>Where their clock is, such as <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; private set; }

    /// <summary><c>1990-12-31</c>, or <c>--12-31</c> where the year is not known.</summary>
    public string? Birthday { get; private set; }

    public Outcome Describe(string? locale, string? timeZone, string? birthday)
    {
        if ((locale, timeZone, birthday) == (Locale, TimeZone, Birthday))
            return Outcome.Unchanged;
        (Locale, TimeZone, Birthday) = (locale, timeZone, birthday);
        return Outcome.Done;
    }
}
