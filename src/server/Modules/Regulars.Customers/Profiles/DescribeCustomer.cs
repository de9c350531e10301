using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Customers;
using Regulars.Customers.Timelines;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Profiles;

/// <summary>Says a customer's language, time zone and birthday; what is null is not known. Whoever saw an older version is told, and decides again.</summary>
internal static class DescribeCustomer
{
    /// <param name="Locale">Such as <c>de</c> or <c>pt-BR</c>.</param>
    /// <param name="TimeZone">Such as <c>Europe/Berlin</c>.</param>
    /// <param name="Birthday"><c>1990-12-31</c>, or <c>--12-31</c> without the year.</param>
    public sealed record Request(
        [property: MaxLength(35)] string? Locale, [property: MaxLength(60)] string? TimeZone, [property: MaxLength(10)] string? Birthday, int Version);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapPut("/{id}/profile", Handle)
        .Requires(Permissions.EditCustomers)
        .Writes()
        .WithName(nameof(DescribeCustomer));

    internal static async Task<Results<Ok<ReadCustomer.Response>, NotFound, Refused>> Handle(
        CustomerId id, Request request, RegularsDb db, CustomerTimeline timeline, IClock clock, CancellationToken ct)
    {
        if (await db.Customers.Include(c => c.Identities).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } customer)
            return TypedResults.NotFound();
        if (customer.Version != request.Version)
            return new Refused(CommonErrors.Changed(ReadCustomer.Show(customer)));
        var locale = Given(request.Locale) is { } language ? ProfileText.Locale(language) : null;
        if (locale is null && Given(request.Locale) is not null)
            return new Refused(CustomerErrors.BadLocale);
        if (Given(request.TimeZone) is { } zone && !ProfileText.IsTimeZone(zone))
            return new Refused(CustomerErrors.BadTimeZone);
        if (Given(request.Birthday) is { } day && !ProfileText.IsBirthday(day, clock.GetCurrentInstant().InUtc().Date))
            return new Refused(CustomerErrors.BadBirthday);

        var outcome = customer.Describe(locale, Given(request.TimeZone), Given(request.Birthday));
        if (outcome.IsChange)
            timeline.Tell(id, "described");
        return TypedResults.Ok(ReadCustomer.Show(customer, customer.Version + (outcome.IsChange ? 1 : 0)));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
