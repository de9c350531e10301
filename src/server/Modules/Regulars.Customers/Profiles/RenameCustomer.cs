using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Customers;
using Regulars.Customers.Timelines;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Profiles;

/// <summary>Gives a customer another name. Whoever saw an older version is told, and decides again.</summary>
internal static class RenameCustomer
{
    public sealed record Request([property: Required, MinLength(1), MaxLength(200)] string Name, int Version);

    public static void Map(RouteGroupBuilder customers) => customers
        .MapPut("/{id}/name", Handle)
        .Requires(Permissions.EditCustomers)
        .Writes()
        .WithName(nameof(RenameCustomer));

    internal static async Task<Results<Ok<ReadCustomer.Response>, NotFound, Refused>> Handle(
        CustomerId id, Request request, RegularsDb db, CustomerTimeline timeline, CancellationToken ct)
    {
        if (await db.Customers.Include(c => c.Identities).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } customer)
            return TypedResults.NotFound();
        if (customer.Version != request.Version)
            return new Refused(CommonErrors.Changed(ReadCustomer.Show(customer)));

        var before = customer.Name;
        var outcome = customer.Rename(request.Name.Trim());
        if (outcome.IsChange)
            timeline.Tell(id, "renamed", ("from", before), ("to", customer.Name));
        return TypedResults.Ok(ReadCustomer.Show(customer, customer.Version + (outcome.IsChange ? 1 : 0)));
    }
}
