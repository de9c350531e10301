using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Platform.Audit;
using Regulars.Platform.Files;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Macros;

/// <summary>Macros that people keep: everybody their own, and who may, those of all.</summary>
internal static class ChangeMacros
{
    private const int Most = 500;
    private const int MostSteps = 20;
    private const int LongestHtml = 100_000;
    private const int ShownOfText = 160;

    /// <param name="Text">How its words begin.</param>
    /// <param name="Uses">How many messages were sent with it.</param>
    public sealed record Listed(
        MacroId Id, string Name, string Folder, bool IsShared, string Text, int Steps, int Files, IReadOnlyList<string> Actions, int Uses, Instant? LastUsedAt);

    public sealed record Shown(
        MacroId Id, string Name, string Folder, bool IsShared, IReadOnlyList<MacroStep> Steps, IReadOnlyList<Attachment> Attachments, IReadOnlyList<Macro.Act> Actions,
        int Uses, Instant? LastUsedAt, int Version);

    public sealed record StepBody(
        [property: Required(AllowEmptyStrings = true), MaxLength(Macro.LongestName)] string Title,
        [property: Required(AllowEmptyStrings = true), MaxLength(2_000)] string Guidance,
        [property: Required(AllowEmptyStrings = true), MaxLength(LongestHtml)] string Html);

    /// <param name="IsShared">Everybody sees it. Who may not share gives none to others and changes none of theirs.</param>
    /// <param name="Version">Of what the person saw; null for a new one.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(Macro.LongestName)] string Name,
        [property: Required(AllowEmptyStrings = true), MaxLength(Macro.LongestName)] string Folder,
        bool IsShared,
        [property: Required, MaxLength(MostSteps)] IReadOnlyList<StepBody> Steps,
        [property: Required, MaxLength(20)] IReadOnlyList<FileId> Attachments,
        [property: Required, MaxLength(MacroWork.MostActions)] IReadOnlyList<Macro.Act> Actions,
        int? Version);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/macros", List).Requires(Permissions.ReadConversations).WithName("ListMacros");
        api.MapGet("/macros/variables", ListVariables).Requires(Permissions.ReadConversations).WithName("ListVariables");
        api.MapGet("/macros/{id}", Read).Requires(Permissions.ReadConversations).WithName("ReadMacro");
        api.MapPost("/macros", Add).Requires(Permissions.WriteMessages).Writes().WithName("AddMacro");
        api.MapPut("/macros/{id}", Change).Requires(Permissions.WriteMessages).Writes().WithName("ChangeMacro");
        api.MapDelete("/macros/{id}", Delete).Requires(Permissions.WriteMessages).Writes().WithName("DeleteMacro");
        api.MapPut("/macros/{id}/restoration", Restore).Requires(Permissions.WriteMessages).Writes().WithName("RestoreMacro");
    }

    internal static async Task<Ok<Page<Listed>>> List(RegularsDb db, IHtml html, Caller caller, CancellationToken ct)
    {
        var macros = await db.Macros(caller).AsNoTracking().Where(macro => macro.DeletedAt == null).ToListAsync(ct);
        return TypedResults.Ok(new Page<Listed>(
            [.. macros.OrderBy(macro => macro.Name, StringComparer.InvariantCultureIgnoreCase).Select(macro => new Listed(
                macro.Id, macro.Name, macro.Folder, macro.OwnerId is null, Begin(macro, html), macro.Steps.Count, macro.Attachments.Count,
                [.. macro.Actions.Select(action => action.Name)], macro.Uses, macro.LastUsedAt))],
            null));
    }

    internal static Ok<Page<string>> ListVariables(Variables variables) => TypedResults.Ok(new Page<string>(variables.Names, null));

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(MacroId id, RegularsDb db, Caller caller, CancellationToken ct) =>
        await db.Macros(caller).AsNoTracking().SingleOrDefaultAsync(macro => macro.Id == id && macro.DeletedAt == null, ct) is { } macro
            ? TypedResults.Ok(Show(macro))
            : TypedResults.NotFound();

    internal static async Task<Results<Created<Shown>, Refused>> Add(
        Request request, RegularsDb db, MacroWork work, IHtml html, Caller caller, AuditLog audit, CancellationToken ct)
    {
        var owner = request.IsShared ? null : caller.Agent;
        if (await Check(request, work, caller, ct) is { } error)
            return new Refused(error);
        if (await db.Macros(caller).CountAsync(known => known.OwnerId == owner && known.DeletedAt == null, ct) >= Most)
            return new Refused(MacroErrors.TooMany);
        var macro = new Macro(owner);
        if (await Set(macro, request, db, html, ct) is { } refusal)
            return new Refused(refusal);
        db.Add(macro);
        Record(audit, "macro.added", macro);
        return TypedResults.Created($"/api/v1/macros/{macro.Id}", Show(macro));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Change(
        MacroId id, Request request, RegularsDb db, MacroWork work, IHtml html, Caller caller, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { DeletedAt: null } macro)
            return TypedResults.NotFound();
        if ((MayChange(macro, caller) ?? await Check(request, work, caller, ct)) is { } error)
            return new Refused(error);
        if (request.Version is { } seen && seen != macro.Version)
            return new Refused(CommonErrors.Changed(Show(macro)));
        var wasShared = macro.OwnerId is null;
        if (await Set(macro, request, db, html, ct) is { } refusal)
            return new Refused(refusal);
        macro.BelongTo(request.IsShared ? null : caller.Agent);
        if (wasShared || request.IsShared)
            audit.Record("macro.changed", id.ToString(), Told(macro));
        return TypedResults.Ok(Show(macro) with { Version = db.Entry(macro).State == EntityState.Modified ? macro.Version + 1 : macro.Version });
    }

    /// <summary>It can be brought back.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Delete(MacroId id, RegularsDb db, Caller caller, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { DeletedAt: null } macro)
            return TypedResults.NotFound();
        if (MayChange(macro, caller) is { } error)
            return new Refused(error);
        macro.Delete(clock.GetCurrentInstant());
        Record(audit, "macro.deleted", macro);
        return TypedResults.NoContent();
    }

    /// <summary>Twice changes nothing.</summary>
    internal static async Task<Results<NoContent, NotFound, Refused>> Restore(MacroId id, RegularsDb db, Caller caller, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, caller, id, ct) is not { } macro)
            return TypedResults.NotFound();
        if (MayChange(macro, caller) is { } error)
            return new Refused(error);
        if (macro.DeletedAt is null)
            return TypedResults.NoContent();
        macro.Restore();
        Record(audit, "macro.restored", macro);
        return TypedResults.NoContent();
    }

    private static Task<Macro?> Find(RegularsDb db, Caller caller, MacroId id, CancellationToken ct) => db.Macros(caller).SingleOrDefaultAsync(macro => macro.Id == id, ct);

    private static Error? MayChange(Macro macro, Caller caller) => macro.OwnerId is null && !caller.May(Permissions.ShareMacros) ? CommonErrors.Forbidden : null;

    private static async Task<Error?> Check(Request request, MacroWork work, Caller caller, CancellationToken ct)
    {
        if ((request.IsShared || caller.Agent is null) && !caller.May(Permissions.ShareMacros))
            return CommonErrors.Forbidden;
        return await work.Check(request.Actions, caller, ct);
    }

    /// <summary>Null when it was done.</summary>
    private static async Task<Error?> Set(Macro macro, Request request, RegularsDb db, IHtml html, CancellationToken ct)
    {
        var files = await db.Set<StoredFile>().AsNoTracking().Where(file => request.Attachments.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        if (!request.Attachments.All(files.ContainsKey))
            return ConversationErrors.NoSuchFile;
        var steps = request.Steps.Select(step => new MacroStep(step.Title.Trim(), step.Guidance.Trim(), html.Clean(step.Html))).ToList();
        if (steps.TrueForAll(step => string.IsNullOrWhiteSpace(html.ToText(step.Html))) && files.Count == 0 && request.Actions.Count == 0)
            return MacroErrors.Empty;
        macro.Set(request.Name, request.Folder, steps, [.. request.Attachments.Distinct().Select(id => FileKeeper.Refer(files[id], isInline: IsIn(steps, id)))], request.Actions);
        return null;
    }

    private static bool IsIn(List<MacroStep> steps, FileId file) => steps.Exists(step => step.Html.Contains($"/api/v1/files/{file}", StringComparison.Ordinal));

    private static string Begin(Macro macro, IHtml html)
    {
        var text = macro.Steps.Count > 0 ? string.Join(' ', html.ToText(macro.Steps[0].Html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return text.Length > ShownOfText ? $"{text[..ShownOfText].TrimEnd()}…" : text;
    }

    private static void Record(AuditLog audit, string what, Macro macro)
    {
        if (macro.OwnerId is null)
            audit.Record(what, macro.Id.ToString(), Told(macro));
    }

    private static object Told(Macro macro) => new { macro.Name, macro.Folder, shared = macro.OwnerId is null, actions = macro.Actions.Select(action => action.Name) };

    private static Shown Show(Macro macro) => new(
        macro.Id, macro.Name, macro.Folder, macro.OwnerId is null, macro.Steps, macro.Attachments, macro.Actions, macro.Uses, macro.LastUsedAt, macro.Version);
}
