using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Customers.Browsing;

/// <summary>Which customers a list shows; what is null does not narrow it.</summary>
/// <param name="Q">Part of the name or of an address.</param>
/// <param name="Nameless">Whether nothing but an address is known of them.</param>
/// <param name="Verified">Whether an address of theirs is proved.</param>
/// <param name="Undeliverable">Whether nothing reaches an address of theirs.</param>
/// <param name="SeenWithin">In days; also <paramref name="CreatedWithin"/>.</param>
/// <param name="UnseenFor">In days.</param>
internal sealed record CustomerFilter(
    [FromQuery(Name = "q")] string? Q,
    [FromQuery(Name = "nameless")] bool? Nameless,
    [FromQuery(Name = "verified")] bool? Verified,
    [FromQuery(Name = "undeliverable")] bool? Undeliverable,
    [FromQuery(Name = "seenWithin")] int? SeenWithin,
    [FromQuery(Name = "unseenFor")] int? UnseenFor,
    [FromQuery(Name = "createdWithin")] int? CreatedWithin)
{
    private const int MostDays = 36_500;

    public IQueryable<Customer> Apply(RegularsDb db, Instant now)
    {
        var customers = Search(db.Customers.AsNoTracking(), db);
        if (Nameless is { } nameless)
            customers = customers.Where(customer => nameless == (customer.Name == customer.Address));
        if (Verified is { } verified)
            customers = customers.Where(customer => verified == db.Set<Identity>().Any(identity => identity.CustomerId == customer.Id && identity.IsVerified));
        if (Undeliverable is { } undeliverable)
        {
            customers = customers.Where(customer =>
                undeliverable == db.Set<Identity>().Any(identity => identity.CustomerId == customer.Id && identity.UndeliverableSince != null));
        }
        if (SeenWithin is { } seen)
        {
            var from = DaysBefore(now, seen);
            customers = customers.Where(customer => customer.LastSeenAt >= from);
        }
        if (UnseenFor is { } unseen)
        {
            var until = DaysBefore(now, unseen);
            customers = customers.Where(customer => customer.LastSeenAt < until);
        }
        if (CreatedWithin is { } created)
        {
            var from = DaysBefore(now, created);
            customers = customers.Where(customer => customer.CreatedAt >= from);
        }
        return customers;
    }

    private IQueryable<Customer> Search(IQueryable<Customer> customers, RegularsDb db)
    {
        if (Q?.Trim() is not { Length: > 0 } words)
            return customers;
        var (name, address) = (SortName.Of(words), words.ToLowerInvariant());
        return customers.Where(customer => customer.SortName.Contains(name)
            || db.Set<Identity>().Where(identity => identity.Address.Contains(address)).Select(identity => identity.CustomerId).Contains(customer.Id));
    }

    private static Instant DaysBefore(Instant now, int days) => now - Duration.FromDays(Math.Clamp(days, 0, MostDays));
}
