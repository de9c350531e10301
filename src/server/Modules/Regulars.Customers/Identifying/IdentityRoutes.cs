using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Customers.Profiles;
using Regulars.Customers.Timelines;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Identifying;

/// <summary>The addresses a customer is known by: added by hand and unverified, taken off, or made the one that lists show.</summary>
internal static class IdentityRoutes
{
    public sealed record Request(IdentityKind Kind, [property: Required, MaxLength(PlainAddress.Longest)] string Address);

    public static void Map(RouteGroupBuilder customers)
    {
        customers.MapPost("/{id}/identities", Add).Requires(Permissions.EditCustomers).Writes().WithName("AddIdentity");
        customers.MapDelete("/{id}/identities/{identity}", Remove).Requires(Permissions.EditCustomers).Writes().WithName("RemoveIdentity");
        customers.MapPut("/{id}/identities/{identity}/main", MakeMain).Requires(Permissions.EditCustomers).Writes().WithName("MakeIdentityMain");
    }

    internal static async Task<Results<Ok<ReadCustomer.Response>, NotFound, Refused>> Add(
        CustomerId id, Request request, RegularsDb db, CustomerTimeline timeline, AuditLog audit, CancellationToken ct)
    {
        if (await db.Customers.Include(c => c.Identities).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } customer)
            return TypedResults.NotFound();
        if (PlainAddress.TryRead(request.Kind, request.Address) is not { } address)
            return new Refused(CustomerErrors.BadIdentity);
        if (await OwnerOf(request.Kind, address, db, ct) is { } owner)
            return owner.Id == id ? TypedResults.Ok(ReadCustomer.Show(customer)) : new Refused(CustomerErrors.IdentityTaken(owner.Id, owner.Name));

        db.Add(customer.AddIdentity(request.Kind, address));
        Record("identity-added", customer, request.Kind, address, timeline, audit);
        return TypedResults.Ok(ReadCustomer.Show(customer, Changed(customer, db)));
    }

    internal static async Task<Results<Ok<ReadCustomer.Response>, NotFound, Refused>> Remove(
        CustomerId id, IdentityId identity, RegularsDb db, CustomerTimeline timeline, AuditLog audit, CancellationToken ct)
    {
        if (await Find(id, identity, db, ct) is not var (customer, known))
            return TypedResults.NotFound();
        if (customer.RemoveIdentity(known).Error is { } error)
            return new Refused(error);

        db.Remove(known);
        Record("identity-removed", customer, known.Kind, known.Address, timeline, audit);
        return TypedResults.Ok(ReadCustomer.Show(customer, Changed(customer, db)));
    }

    internal static async Task<Results<Ok<ReadCustomer.Response>, NotFound>> MakeMain(
        CustomerId id, IdentityId identity, RegularsDb db, CustomerTimeline timeline, AuditLog audit, CancellationToken ct)
    {
        if (await Find(id, identity, db, ct) is not var (customer, known))
            return TypedResults.NotFound();
        if (!customer.MakeMain(known).IsChange)
            return TypedResults.Ok(ReadCustomer.Show(customer));

        Record("identity-made-main", customer, known.Kind, known.Address, timeline, audit);
        return TypedResults.Ok(ReadCustomer.Show(customer, Changed(customer, db)));
    }

    internal static async Task<CustomerSummary?> OwnerOf(IdentityKind kind, string address, RegularsDb db, CancellationToken ct) =>
        await db.Identities.AsNoTracking().Where(identity => identity.Kind == kind && identity.Address == address)
            .Join(db.Set<Customer>(), identity => identity.CustomerId, customer => customer.Id, (_, customer) => new CustomerSummary(customer.Id, customer.Name, customer.Address))
            .SingleOrDefaultAsync(ct);

    private static async Task<(Customer Customer, Identity Identity)?> Find(CustomerId id, IdentityId identity, RegularsDb db, CancellationToken ct) =>
        await db.Customers.Include(c => c.Identities).SingleOrDefaultAsync(c => c.Id == id, ct) is { } customer
        && customer.Identities.SingleOrDefault(known => known.Id == identity) is { } known ? (customer, known) : null;

    private static void Record(string what, Customer customer, IdentityKind kind, string address, CustomerTimeline timeline, AuditLog audit)
    {
        timeline.Tell(customer.Id, what, ("address", address));
        audit.Record($"customer.{what}", customer.Name, new { customer.Id, kind, address });
    }

    /// <summary>Only rows below it may have changed: it is a change of the customer all the same.</summary>
    private static int Changed(Customer customer, RegularsDb db)
    {
        db.Entry(customer).State = EntityState.Modified;
        return customer.Version + 1;
    }
}
