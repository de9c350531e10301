using System.Net;
using System.Text.Json;
using NodaTime;

namespace Regulars.Commerce.Stores;

/// <summary>What a refusal, a broken connection or an unreadable answer means, and for what was to be done: whether it can have happened.</summary>
internal sealed class StoreHttpFaults(StoreSpeech speech)
{
    private const int LongestReason = 300;

    private static readonly JsonSerializerOptions Refusals = new(JsonSerializerOptions.Web) { Converters = { new StoreText() } };

    /// <param name="isSent">Whether what was to be done left this machine; null for a question, which does nothing.</param>
    public static StoreException From(HttpRequestException exception, StoreStep step, bool? isSent) => (exception.HttpRequestError, isSent) switch
    {
        (HttpRequestError.ConfigurationLimitExceeded, _) => new StoreException(StoreFault.Broken, step, "The store's answer is too long.", cause: exception),
        (HttpRequestError.InvalidResponse, _) => new StoreException(StoreFault.Broken, step, "What answers at the store's address does not speak HTTP.", cause: exception),
        (_, true) => BrokeOff(exception, step),
        (HttpRequestError.NameResolutionError, _) => Unreachable("There is no such host. Is the address right?", exception),
        (HttpRequestError.SecureConnectionError, _) => Unreachable("No secure connection: the store's certificate is not valid for this address.", exception),
        (HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError, _) or (_, false) => Unreachable("Nothing answers at the store's address.", exception),
        _ => BrokeOff(exception, step),
    };

    public static StoreException TooLate(OperationCanceledException exception, StoreStep step, bool? isSent) => isSent == false
        ? Unreachable("Nothing answers at the store's address.", exception)
        : new StoreException(StoreFault.NoAnswer, step, "The store did not answer in time.", cause: exception);

    public async Task<StoreException> From(HttpResponseMessage answer, StoreStep step, CancellationToken ct) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new StoreException(StoreFault.Refused, StoreStep.SignIn, speech.WrongKey),
        HttpStatusCode.Forbidden => new StoreException(StoreFault.Refused, step, $"The store does not let this key {(step == StoreStep.Act ? "do" : "read")} that."),
        HttpStatusCode.TooManyRequests => new StoreException(StoreFault.Limited, step, "The store asks for a pause: too many calls.", Pause(answer)),
        // Whatever gave up waiting, the store may still be at it.
        HttpStatusCode.RequestTimeout => new StoreException(StoreFault.NoAnswer, step, "The store did not answer in time."),
        >= HttpStatusCode.InternalServerError => new StoreException(
            StoreFault.Broken, step, $"The store failed with an error of its own ({(int)answer.StatusCode}).", Pause(answer)),
        >= HttpStatusCode.BadRequest => await Declined(answer, step, ct),
        _ => new StoreException(StoreFault.Broken, step, "The store sends callers on to another address. Enter the one where it answers itself."),
    };

    public StoreException Unreadable(HttpResponseMessage answer, StoreStep step, JsonException exception) =>
        new(StoreFault.Broken, step, IsWebPage(answer) ? speech.WebPage : speech.Unreadable, cause: exception);

    public async Task<bool> SaysNone(HttpResponseMessage answer, CancellationToken ct) =>
        speech.NotFoundType is null || (await Said(answer, ct))?.Type == speech.NotFoundType;

    /// <summary>Only the store's own word is a no to what was to be done: a page of whatever stands before it tells nothing.</summary>
    private async Task<StoreException> Declined(HttpResponseMessage answer, StoreStep step, CancellationToken ct)
    {
        var said = await Said(answer, ct);
        if (answer.StatusCode == HttpStatusCode.NotFound && (step != StoreStep.Act || said?.Reason is null))
            return new StoreException(StoreFault.Broken, step, speech.NothingHere);
        if (said?.Reason is { } reason)
            return new StoreException(StoreFault.Declined, step, $"The store says no: {StoreText.Cut(reason, LongestReason)}");
        return new StoreException(
            step == StoreStep.Act ? StoreFault.Broken : StoreFault.Declined, step, $"The store says no: it answered {(int)answer.StatusCode} without a reason.");
    }

    private static async Task<Refusal?> Said(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<Refusal>(await answer.Content.ReadAsByteArrayAsync(ct), Refusals);
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

    private static bool IsWebPage(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "text/html";

    private static StoreException BrokeOff(Exception cause, StoreStep step) =>
        new(StoreFault.NoAnswer, step, "The connection to the store broke before its answer was whole.", cause: cause);

    private static StoreException Unreachable(string what, Exception cause) => new(StoreFault.Unreachable, StoreStep.Connect, what, cause: cause);

    /// <summary>Most say <c>message</c>; problem+json says <c>detail</c>.</summary>
    private sealed record Refusal(string? Type, string? Message, string? Detail)
    {
        public string? Reason => new[] { Message, Detail }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
    }
}
