using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Inbox;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Viewing;

/// <summary>Views that people save: everybody their own, and who may, those of all.</summary>
internal static class ChangeViews
{
    private const int Most = 100;

    public sealed record Shown(
        SavedViewId Id, string Name, string Folder, string Icon, bool IsShared, IReadOnlyList<Shelf> Shelves, Filter Filter, ListSort Sort, int Version);

    /// <param name="IsShared">Everybody sees it. Who may not share gives none to others and changes none of theirs.</param>
    /// <param name="Version">Of what the person saw; null for a new one.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(SavedView.LongestName)] string Name,
        [property: Required(AllowEmptyStrings = true), MaxLength(SavedView.LongestName)] string Folder,
        [property: Required, AllowedValues(
            "star", "flag", "heart", "truck", "package", "credit-card", "rotate-ccw", "hourglass", "circle-alert", "message-circle", "users", "list-filter")] string Icon,
        bool IsShared,
        [property: Required, MaxLength(4)] IReadOnlyList<Shelf> Shelves,
        [property: Required] Filter Filter,
        ListSort Sort,
        int? Version);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/views", List).Requires(Permissions.ReadConversations).WithName("ListViews");
        api.MapPost("/views", Add).Requires(Permissions.ReadConversations).Writes().WithName("AddView");
        api.MapPut("/views/{id}", Change).Requires(Permissions.ReadConversations).Writes().WithName("ChangeView");
        api.MapDelete("/views/{id}", Delete).Requires(Permissions.ReadConversations).Writes().WithName("DeleteView");
        api.MapPut("/views/{id}/restoration", Restore).Requires(Permissions.ReadConversations).Writes().WithName("RestoreView");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, Caller caller, CancellationToken ct)
    {
        var views = await db.Views(caller).AsNoTracking().Where(view => view.DeletedAt == null).ToListAsync(ct);
        return TypedResults.Ok(new Page<Shown>([.. views.OrderBy(view => view.Name, StringComparer.InvariantCultureIgnoreCase).Select(Show)], null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(
        Request request, RegularsDb db, ConversationFilters filters, Caller caller, AuditLog audit, CancellationToken ct)
    {
        var owner = request.IsShared ? null : caller.Agent;
        if (Check(request, db, filters, caller) is { } error)
            return new Refused(error);
        if (await db.Views(caller).CountAsync(known => known.OwnerId == owner && known.DeletedAt == null, ct) >= Most)
            return new Refused(ViewErrors.TooMany);
        var view = new SavedView(owner);
        Set(view, request);
        db.Add(view);
        Record(audit, "view.added", view);
        return TypedResults.Created($"/api/v1/views/{view.Id}", Show(view));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Change(
        SavedViewId id, Request request, RegularsDb db, ConversationFilters filters, Caller caller, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { DeletedAt: null } view)
            return TypedResults.NotFound();
        if ((MayChange(view, caller) ?? Check(request, db, filters, caller)) is { } error)
            return new Refused(error);
        if (request.Version is { } seen && seen != view.Version)
            return new Refused(CommonErrors.Changed(Show(view)));
        var wasShared = view.OwnerId is null;
        Set(view, request);
        view.BelongTo(request.IsShared ? null : caller.Agent);
        if (wasShared || request.IsShared)
            audit.Record("view.changed", id.ToString(), Told(view));
        return TypedResults.Ok(Show(view) with { Version = db.Entry(view).State == EntityState.Modified ? view.Version + 1 : view.Version });
    }

    /// <summary>It can be brought back.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Delete(
        SavedViewId id, RegularsDb db, Caller caller, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { DeletedAt: null } view)
            return TypedResults.NotFound();
        if (MayChange(view, caller) is { } error)
            return new Refused(error);
        view.Delete(clock.GetCurrentInstant());
        Record(audit, "view.deleted", view);
        return TypedResults.NoContent();
    }

    /// <summary>Twice changes nothing.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Restore(SavedViewId id, RegularsDb db, Caller caller, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { } view)
            return TypedResults.NotFound();
        if (MayChange(view, caller) is { } error)
            return new Refused(error);
        if (view.DeletedAt is null)
            return TypedResults.NoContent();
        view.Restore();
        Record(audit, "view.restored", view);
        return TypedResults.NoContent();
    }

    private static Task<SavedView?> Find(RegularsDb db, Caller caller, SavedViewId id, CancellationToken ct) => db.Views(caller).SingleOrDefaultAsync(view => view.Id == id, ct);

    private static Error? MayChange(SavedView view, Caller caller) => view.OwnerId is null && !caller.May(Permissions.ShareViews) ? CommonErrors.Forbidden : null;

    private static Error? Check(Request request, RegularsDb db, ConversationFilters filters, Caller caller)
    {
        if ((request.IsShared || caller.Agent is null) && !caller.May(Permissions.ShareViews))
            return CommonErrors.Forbidden;
        if (request.Shelves.Count == 0 || request.Shelves.Contains(Shelf.Merged))
            return ViewErrors.NoShelf;
        return filters.Apply(db.Conversations, request.Filter, caller.Agent) is null ? ConversationErrors.NotAFilter : null;
    }

    private static void Set(SavedView view, Request request) =>
        view.Set(request.Name, request.Folder, request.Icon, request.Shelves, request.Filter, request.Sort);

    private static void Record(AuditLog audit, string what, SavedView view)
    {
        if (view.OwnerId is null)
            audit.Record(what, view.Id.ToString(), Told(view));
    }

    private static object Told(SavedView view) => new { view.Name, view.Folder, shared = view.OwnerId is null, view.Filter, view.Sort };

    private static Shown Show(SavedView view) =>
        new(view.Id, view.Name, view.Folder, view.Icon, view.OwnerId is null, view.Shelves, view.Filter, view.Sort, view.Version);
}
