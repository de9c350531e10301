using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Syncing;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Intents;

/// <summary>
/// A lead says what became of what the store did not answer, or has the store read once more. No token says it; and whoever has a limit does not say alone of their own gesture
/// that it did not happen, for with that its money is theirs to give again.
/// </summary>
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
        IntentId id, Request request, RegularsDb db, IAuthority authority, TellOfIntents tell, EventOutbox outbox, AuditLog audit, Actor by, IClock clock, CancellationToken ct)
    {
        if (await db.Intents.SingleOrDefaultAsync(intent => intent.Id == id, ct) is not { } intent)
            return TypedResults.NotFound();
        if (intent.Version != request.Version)
            return new Refused(CommonErrors.Changed(new { intent.State, intent.Version }));
        if (await WhyNot(intent, request.Happened, by, authority, ct) is { } why)
            return new Refused(why);
        if (intent.Settle(request.Happened, request.Note, by, clock.GetCurrentInstant()).Error is { } error)
            return new Refused(error);
        if (!request.Happened)
            await authority.GiveBack(intent.Act.Key, ct);
        await tell.Of(intent, ct);
        outbox.Add(new OrderTouched(intent.StoreId, intent.Act.Order));
        audit.Record("intent.settled", id.ToString(), new { request.Happened, request.Note, order = intent.OrderNumber, cost = intent.Price });
        return TypedResults.NoContent();
    }

    private static async Task<Error?> WhyNot(Intent intent, bool happened, Actor by, IAuthority authority, CancellationToken ct)
    {
        if (by.Kind != ActorKind.Agent)
            return CommerceErrors.PersonNeeded;
        if (happened || intent.By.Id != by.Id || intent.Price is not { } price)
            return null;
        var own = await authority.Look(by, new Gesture("settlement", price, null, null, []), ct);
        return own is { IsWithin: true, Limit: null } ? null : CommerceErrors.OwnDoubt;
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
