using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Customers.Notes;

/// <summary>Notes on a customer, newest first. Each is changed and deleted by its author alone; a deleted one is brought back.</summary>
internal static class NoteRoutes
{
    /// <param name="IsMine">The caller wrote it.</param>
    public sealed record Shown(NoteId Id, string Text, Actor Author, Instant At, Instant? EditedAt, bool IsMine, int Version);

    public sealed record Request([property: Required, MinLength(1), MaxLength(CustomerNote.Longest)] string Text);

    public sealed record EditRequest([property: Required, MinLength(1), MaxLength(CustomerNote.Longest)] string Text, int Version);

    public sealed record Cursor(Instant Until, int Skip);

    public static void Map(RouteGroupBuilder customers)
    {
        customers.MapGet("/{id}/notes", List).Requires(Permissions.ReadCustomers).WithName("ListCustomerNotes");
        customers.MapPost("/{id}/notes", Write).Requires(Permissions.EditCustomers).Writes().WithName("WriteCustomerNote");
        customers.MapPut("/{id}/notes/{note}", Edit).Requires(Permissions.EditCustomers).Writes().WithName("EditCustomerNote");
        customers.MapDelete("/{id}/notes/{note}", Delete).Requires(Permissions.EditCustomers).Writes().WithName("DeleteCustomerNote");
        customers.MapPut("/{id}/notes/{note}/restoration", Restore).Requires(Permissions.EditCustomers).Writes().WithName("RestoreCustomerNote");
    }

    internal static async Task<Results<Ok<Page<Shown>>, NotFound, Refused>> List(
        CustomerId id, string? cursor, int? limit, RegularsDb db, Actor by, CancellationToken ct)
    {
        if (!await db.Customers.AnyAsync(customer => customer.Id == id, ct))
            return TypedResults.NotFound();
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);

        var size = Paging.Limit(limit);
        var notes = db.Notes.AsNoTracking().Where(note => note.CustomerId == id && note.DeletedAt == null);
        if (after is not null)
            notes = notes.Where(note => note.At <= after.Until);
        var rows = await notes.OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Skip(after?.Skip ?? 0).Take(size + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of([.. rows.Select(note => Show(note, by))], size, last => new Cursor(
            last.At, rows.Take(size).Count(note => note.At == last.At) + (after?.Until == last.At ? after.Skip : 0))));
    }

    internal static async Task<Results<Created<Shown>, NotFound, Refused>> Write(CustomerId id, Request request, RegularsDb db, Actor by, IClock clock, CancellationToken ct)
    {
        if (!await db.Customers.AnyAsync(customer => customer.Id == id, ct))
            return TypedResults.NotFound();
        var note = new CustomerNote(id, request.Text.Trim(), by, clock.GetCurrentInstant());
        db.Add(note);
        return TypedResults.Created($"/api/v1/customers/{id}/notes/{note.Id}", Show(note, by));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Edit(
        CustomerId id, NoteId note, EditRequest request, RegularsDb db, Actor by, IClock clock, CancellationToken ct)
    {
        if (await Find(id, note, db, ct) is not { DeletedAt: null } known)
            return TypedResults.NotFound();
        if (known.Version != request.Version)
            return new Refused(CommonErrors.Changed(Show(known, by)));
        var outcome = known.Edit(by, request.Text.Trim(), clock.GetCurrentInstant());
        return outcome.Error is { } error ? new Refused(error) : TypedResults.Ok(Show(known, by) with { Version = known.Version + (outcome.IsChange ? 1 : 0) });
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Delete(CustomerId id, NoteId note, RegularsDb db, Actor by, IClock clock, CancellationToken ct)
    {
        if (await Find(id, note, db, ct) is not { } known)
            return TypedResults.NotFound();
        return known.Delete(by, clock.GetCurrentInstant()).Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Restore(CustomerId id, NoteId note, RegularsDb db, Actor by, CancellationToken ct)
    {
        if (await Find(id, note, db, ct) is not { } known)
            return TypedResults.NotFound();
        return known.Restore(by).Error is { } error ? new Refused(error) : TypedResults.Ok(Show(known, by) with { Version = known.Version + 1 });
    }

    private static Task<CustomerNote?> Find(CustomerId id, NoteId note, RegularsDb db, CancellationToken ct) =>
        db.Notes.SingleOrDefaultAsync(known => known.CustomerId == id && known.Id == note, ct);

    private static Shown Show(CustomerNote note, Actor by) => new(note.Id, note.Text, note.Author, note.At, note.EditedAt, note.Author.Id == by.Id, note.Version);
}
