using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Macros;

/// <summary>A macro as it would stand in one conversation. It changes nothing.</summary>
internal static class FillMacro
{
    /// <param name="Missing">What its words name and has no value here; it stands in them still.</param>
    public sealed record Response(
        MacroId Id, string Name, IReadOnlyList<MacroStep> Steps, IReadOnlyList<Attachment> Attachments, IReadOnlyList<Deed> Actions, IReadOnlyList<string> Missing);

    /// <param name="Refused">Why it could not be done now, as a code and in words; null when it can.</param>
    public sealed record Deed(Macro.Act Action, string? Code, string? Refused);

    public static void Map(RouteGroupBuilder conversations) =>
        conversations.MapGet("/{id}/macros/{macro}", Handle).Requires(Permissions.WriteMessages).WithName(nameof(FillMacro));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        ConversationId id, MacroId macro, RegularsDb db, Variables variables, MacroWork work, IBrands brands, Caller caller, CancellationToken ct)
    {
        if (await db.Macros(caller).AsNoTracking().SingleOrDefaultAsync(known => known.Id == macro && known.DeletedAt == null, ct) is not { } found
            || await db.Conversations.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.CustomerId, c.BrandId }).SingleOrDefaultAsync(ct) is not { } about)
            return TypedResults.NotFound();

        var locale = (await brands.Find(about.BrandId, ct))?.Locale ?? "en";
        var values = await variables.Look(new WrittenInto(id, about.CustomerId, about.BrandId, locale), found.Steps.Select(step => step.Html), caller, ct);
        var filled = found.Steps.Select(step => (Step: step, Filled: variables.Fill(step.Html, values))).ToList();
        var deeds = new List<Deed>();
        foreach (var action in found.Actions)
        {
            var error = await work.Look(id, action, caller, ct);
            deeds.Add(new Deed(action, error?.Code, error?.Detail));
        }
        return TypedResults.Ok(new Response(
            found.Id, found.Name, [.. filled.Select(one => one.Step with { Html = one.Filled.Html })], found.Attachments, deeds,
            [.. filled.SelectMany(one => one.Filled.Missing).Distinct()]));
    }
}
