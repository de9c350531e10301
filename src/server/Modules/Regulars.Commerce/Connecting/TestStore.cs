using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Commerce.Stores;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Connecting;

/// <summary>Tries a store's address and key by hand, without storing anything: which step failed, or who it is and what it holds.</summary>
internal static class TestStore
{
    /// <param name="Step">The one that failed, or the last.</param>
    public sealed record Response(
        bool Ok, [property: AllowedValues("connect", "sign-in", "read")] string Step, string? Detail, string? Name, string? Currency, int? Orders);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/stores/test", Handle).Requires(Permissions.ManageStores).WithName(nameof(TestStore));

    internal static async Task<Results<Ok<Response>, Refused>> Handle(StoreForm form, OpenStore stores, CancellationToken ct)
    {
        var platform = stores.Platform(form.Platform);
        if (form.Check(platform) is { } error)
            return new Refused(error);
        if (!platform!.HasAddress)
            return TypedResults.Ok(new Response(true, "read", null, null, null, null));
        if (string.IsNullOrWhiteSpace(form.Key))
            return new Refused(CommerceErrors.StoreKeyMissing);
        try
        {
            var store = platform.Open(new StoreAccess(new Uri(form.PlainAddress()!), form.Key.Trim()));
            var identity = await store.Identify(ct);
            return TypedResults.Ok(new Response(true, "read", null, identity.Name, identity.Currency, await store.CountOrders(ct)));
        }
        catch (StoreException failure)
        {
            var step = failure.Step == StoreStep.SignIn ? "sign-in" : failure.Step.ToString().ToLowerInvariant();
            return TypedResults.Ok(new Response(false, step, failure.Message, null, null, null));
        }
    }
}
