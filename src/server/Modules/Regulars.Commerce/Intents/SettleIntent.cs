using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Intents;

/// <summary>A lead says what became of what the store did not answer, or has the store read once more.</summary>
internal static class SettleIntent
{
    /// <param name="Happened">It was done: it stands in the store. Else it was not, and its money is free again.</param>
    /// <param name="Version">Of the intent that the person saw.</param>
    public sealed record Request(bool Happened, [property: MaxLength(IntentLimits.LongestNote)] string? Note, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/intents/{id}/settlement", Handle).Requires(Permissions.SettleIntents).Writes().WithName(nameof(SettleIntent));
        api.MapPut("/intents/{id}/look", Look).Requires(Permissions.SettleIntents).Writes().WithName("LookForIntent");
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        IntentId id, Request request, RegularsDb db, IAuthority authority, TellOfIntents tell, AuditLog audit, Actor by, IClock clock, CancellationToken ct)
    {
        if (await db.Intents.SingleOrDefaultAsync(intent => intent.Id == id, ct) is not { } intent)
            return TypedResults.NotFound();
        if (intent.Version != request.Version)
            return new Refused(CommonErrors.Changed(new { intent.State, intent.Version }));
        if (intent.Settle(request.Happened, request.Note, by, clock.GetCurrentInstant()).Error is { } error)
            return new Refused(error);
        if (!request.Happened)
            await authority.GiveBack(intent.Act.Key, ct);
        await tell.Of(intent, ct);
        audit.Record("intent.settled", id.ToString(), new { request.Happened, request.Note, order = intent.OrderNumber, cost = intent.Price });
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Look(IntentId id, RegularsDb db, EventOutbox outbox, IClock clock, CancellationToken ct)
    {
        if (await db.Intents.SingleOrDefaultAsync(intent => intent.Id == id, ct) is not { } intent)
            return TypedResults.NotFound();
        var now = clock.GetCurrentInstant();
        if (intent.LookAgain(now).Error is { } error)
            return new Refused(error);
        await outbox.Schedule(new IntentDue(intent.Id, intent.OrderId), now, Guid.CreateVersion7().ToString(), ct);
        return TypedResults.NoContent();
    }
}
