using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Actions;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Viewing;
using Regulars.Platform.Actions;
using Regulars.Platform.Actions.Bulk;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Bulk;

/// <summary>One action on many conversations: those that are named, or all that a list shows now.</summary>
internal static class ChangeMany
{
    /// <summary>A day's work of a large shop; more is a job for rules.</summary>
    public const int Most = 20_000;

    private const int MostNamed = 500;

    /// <summary>A list as it is shown.</summary>
    public sealed record OfList([property: Required, MaxLength(60)] string View, Filter? Where);

    /// <param name="Action">One of the catalogue whose subject is a conversation: <c>conversation.resolve</c>, <c>conversation.assign</c> …</param>
    /// <param name="Conversations">Those that are named; null for all of a list.</param>
    public sealed record Request(
        [property: Required, MaxLength(60)] string Action,
        [property: JsonRequired] JsonElement Parameters,
        [property: MaxLength(MostNamed)] IReadOnlyList<ConversationId>? Conversations,
        OfList? List);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/bulk", Handle)
        .Requires(PlatformPermissions.RunActions)
        .Writes(keyRequired: true)
        .WithName(nameof(ChangeMany));

    internal static async Task<Results<Ok<BulkRoutes.Shown>, Refused>> Handle(
        Request request, RegularsDb db, ViewReader views, ConversationFilters filters, ActionCatalogue catalogue, BulkWork work, IAgents agents, Caller caller, IClock clock,
        CancellationToken ct)
    {
        if (!request.Action.StartsWith("conversation.", StringComparison.Ordinal) || catalogue.Find(request.Action, caller) is not { } action)
            return new Refused(BulkErrors.NoSuchAction);
        if (ParameterCheck.Check(action.Parameters, request.Parameters) is { } invalid)
            return new Refused(invalid);
        // What every one of them would refuse is refused before any is touched.
        if (await action.NamesNobody(request.Parameters, agents, ct))
            return new Refused(ConversationErrors.NoSuchAgent);
        var (subjects, error) = request.List is { } list ? await OfAll(list, db, views, filters, caller, ct) : await Named(request.Conversations ?? [], db, ct);
        if (error is not null)
            return new Refused(error);
        if (subjects.Count > Most)
            return new Refused(ConversationErrors.TooManyAtOnce);
        return TypedResults.Ok(BulkRoutes.Show(await work.Begin(request.Action, request.Parameters, subjects, ct), clock.GetCurrentInstant()));
    }

    private static async Task<(IReadOnlyList<Guid> Subjects, Error? Error)> Named(IReadOnlyList<ConversationId> ids, RegularsDb db, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        var known = await db.Conversations.AsNoTracking().Where(conversation => wanted.Contains(conversation.Id)).Select(conversation => conversation.Id).ToListAsync(ct);
        return known.Count == wanted.Count ? ([.. wanted.Select(id => id.Value)], null) : ([], ConversationErrors.NoSuchConversation);
    }

    private static async Task<(IReadOnlyList<Guid> Subjects, Error? Error)> OfAll(
        OfList list, RegularsDb db, ViewReader views, ConversationFilters filters, Caller caller, CancellationToken ct)
    {
        await db.StayOpen(ct);
        if (await views.Read(list.View, caller, ct) is not { } listed)
            return ([], ConversationErrors.NotAView);
        if (listed.Narrow(part => filters.Apply(part, list.Where ?? Filter.Everything, caller.Agent)) is not { } found)
            return ([], ConversationErrors.NotAFilter);
        var ids = new List<Guid>();
        foreach (var part in found.Parts)
            ids.AddRange((await part.OrderBy(c => c.Number).Select(c => c.Id).Take(Most + 1).ToListAsync(ct)).Select(id => id.Value));
        return (ids, null);
    }
}
