using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Customers.Timelines;
using Regulars.Platform.Audit;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Consenting;

/// <summary>What a customer agreed to, with all that was ever said about it.</summary>
internal static class ConsentRoutes
{
    /// <summary>Newest first: the first of a purpose holds. Without one, nobody asked.</summary>
    public sealed record Response(IReadOnlyList<Said> Items);

    public sealed record Said(ConsentPurpose Purpose, bool IsGiven, Instant At, string Source, Actor By);

    /// <param name="Source">Where it was said.</param>
    public sealed record Request(
        [property: AllowedValues("marketing-email", "marketing-sms")] string Purpose, bool IsGiven, [property: Required, MaxLength(Consent.LongestSource)] string Source);

    public static void Map(RouteGroupBuilder customers)
    {
        customers.MapGet("/{id}/consent", Read).Requires(Permissions.ReadCustomers).WithName("ReadConsent");
        customers.MapPost("/{id}/consent", Record).Requires(Permissions.EditCustomers).Writes().WithName("RecordConsent");
    }

    internal static async Task<Results<Ok<Response>, NotFound>> Read(CustomerId id, RegularsDb db, CancellationToken ct)
    {
        if (!await db.Customers.AnyAsync(customer => customer.Id == id, ct))
            return TypedResults.NotFound();
        return TypedResults.Ok(new Response([.. (await History(id, db, ct)).Select(Show)]));
    }

    internal static async Task<Results<Ok<Response>, NotFound>> Record(
        CustomerId id, Request request, RegularsDb db, Actor by, IClock clock, CustomerTimeline timeline, AuditLog audit, FeedWriter feed, CancellationToken ct)
    {
        if (await db.Customers.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, ct) is not { } customer)
            return TypedResults.NotFound();
        var history = await History(id, db, ct);
        var purpose = request.Purpose == "marketing-sms" ? ConsentPurpose.MarketingSms : ConsentPurpose.MarketingEmail;
        if (history.Find(said => said.Purpose == purpose)?.IsGiven == request.IsGiven)
            return TypedResults.Ok(new Response([.. history.Select(Show)]));

        var consent = new Consent
        {
            Id = Guid.CreateVersion7(),
            CustomerId = id,
            Purpose = purpose,
            IsGiven = request.IsGiven,
            At = clock.GetCurrentInstant(),
            Source = request.Source.Trim(),
            By = by,
        };
        db.Add(consent);
        var what = consent.IsGiven ? "consent-given" : "consent-withdrawn";
        timeline.Tell(id, what, ("purpose", request.Purpose), ("source", consent.Source));
        audit.Record($"customer.{what}", customer.Name, new { id, request.Purpose, consent.Source });
        feed.Tell(new FeedNews("customer.changed", id.Value, 0));
        return TypedResults.Ok(new Response([Show(consent), .. history.Select(Show)]));
    }

    private static Task<List<Consent>> History(CustomerId id, RegularsDb db, CancellationToken ct) => db.Set<Consent>().AsNoTracking()
        .Where(consent => consent.CustomerId == id).OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Id).ToListAsync(ct);

    private static Said Show(Consent consent) => new(consent.Purpose, consent.IsGiven, consent.At, consent.Source, consent.By);
}
