using System.Net;
using System.Text.Json;
using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>What a refusal or a broken connection means.</summary>
internal static class MedusaFaults
{
    private const int LongestReason = 300;

    public static StoreException From(HttpRequestException exception, StoreStep step) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError =>
            new StoreException(StoreFault.Unreachable, StoreStep.Connect, "There is no such host. Is the address right?", cause: exception),
        HttpRequestError.SecureConnectionError =>
            new StoreException(StoreFault.Unreachable, StoreStep.Connect, "No secure connection: the store's certificate is not valid for this address.", cause: exception),
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError =>
            new StoreException(StoreFault.Unreachable, StoreStep.Connect, "Nothing answers at the store's address.", cause: exception),
        HttpRequestError.ConfigurationLimitExceeded =>
            new StoreException(StoreFault.Broken, step, "The store's answer is too long.", cause: exception),
        HttpRequestError.InvalidResponse =>
            new StoreException(StoreFault.Broken, step, "What answers at the store's address does not speak HTTP.", cause: exception),
        _ => new StoreException(StoreFault.NoAnswer, step, "The connection to the store broke before its answer was whole.", cause: exception),
    };

    public static async Task<StoreException> From(HttpResponseMessage answer, StoreStep step, CancellationToken ct) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new StoreException(
            StoreFault.Refused, StoreStep.SignIn, "The store does not know this key. It must be a secret API key that was not revoked."),
        HttpStatusCode.Forbidden => new StoreException(StoreFault.Refused, step, "The store does not let this key read that."),
        HttpStatusCode.TooManyRequests => new StoreException(StoreFault.Limited, step, "The store asks for a pause: too many calls.", Pause(answer)),
        HttpStatusCode.NotFound => new StoreException(
            StoreFault.Broken, step, "The store has nothing at this place. Is the address that of Medusa 2 itself, without a path of its pages?"),
        >= HttpStatusCode.InternalServerError => new StoreException(
            StoreFault.Broken, step, $"The store failed with an error of its own ({(int)answer.StatusCode}).", Pause(answer)),
        >= HttpStatusCode.BadRequest => new StoreException(StoreFault.Declined, step, $"The store says no: {await Reason(answer, ct)}"),
        _ => new StoreException(StoreFault.Broken, step, "The store sends callers on to another address. Enter the one where it answers itself."),
    };

    public static async Task<bool> SaysNotFound(HttpResponseMessage answer, CancellationToken ct) =>
        answer.StatusCode == HttpStatusCode.NotFound && await Said(answer, ct) is { Type: "not_found" };

    private static async Task<string> Reason(HttpResponseMessage answer, CancellationToken ct) =>
        (await Said(answer, ct))?.Message is { Length: > 0 } message
            ? message[..Math.Min(LongestReason, message.Length)]
            : $"it answered {(int)answer.StatusCode} without a reason.";

    private static async Task<Refusal?> Said(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<Refusal>(await answer.Content.ReadAsByteArrayAsync(ct), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Duration? Pause(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } when answer.Headers.Date is { } now && date > now => Duration.FromTimeSpan(date - now),
        _ => null,
    };

    private sealed record Refusal(string? Type, string? Message);
}
