using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Regulars.Platform;

namespace Regulars.Commerce.Stores;

/// <summary>JSON over HTTP with a store: bounded in time and size, its failures told as <see cref="StoreException"/>.</summary>
/// <param name="authorization">The header's whole value.</param>
internal sealed class StoreHttp(IHttpClientFactory clients, Uri address, string authorization)
{
    public const string Client = "stores";

    public const int LargestAnswer = 32 * 1024 * 1024;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Null when the store has nothing there (404).</summary>
    public Task<T?> Get<T>(string path, StoreStep step, CancellationToken ct) where T : class => Send<T>(HttpMethod.Get, path, null, step, ct);

    /// <summary>Null when the store has nothing there (404).</summary>
    public Task<T?> Post<T, TBody>(string path, TBody body, StoreStep step, CancellationToken ct) where T : class =>
        Send<T>(HttpMethod.Post, path, JsonContent.Create(body, options: Json.Stored), step, ct);

    private async Task<T?> Send<T>(HttpMethod method, string path, HttpContent? body, StoreStep step, CancellationToken ct) where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        request.Content = body;
        request.Headers.Add("Authorization", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var http = clients.CreateClient(Client);
            using var answer = await http.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (!answer.IsSuccessStatusCode)
                throw Told(answer, step, await Said(answer, ct));
            return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(ct), Json.Stored);
        }
        catch (JsonException exception)
        {
            throw new StoreException(StoreFault.Broken, step, "The store's answer makes no sense. Is the address the shop's own?", cause: exception);
        }
        catch (OperationCanceledException exception) when (!ct.IsCancellationRequested)
        {
            throw new StoreException(StoreFault.NoAnswer, step, $"The store did not answer within {Timeout.TotalSeconds:0} seconds.", cause: exception);
        }
        catch (HttpRequestException exception)
        {
            throw Told(exception, step);
        }
    }

    private static StoreException Told(HttpResponseMessage answer, StoreStep step, string? said) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new(StoreFault.Refused, StoreStep.SignIn, "The store does not take this key, or the key may not read this."),
        HttpStatusCode.TooManyRequests => new(StoreFault.Limited, step, "The store asks for a pause: too many calls.", WaitOf(answer)),
        >= HttpStatusCode.InternalServerError => new(StoreFault.Broken, step, $"The store answered with an error of its own ({(int)answer.StatusCode}).", WaitOf(answer)),
        _ => new(StoreFault.Declined, step, said ?? $"The store did not take the question ({(int)answer.StatusCode})."),
    };

    /// <summary>The store's own words for why not; null when it has none.</summary>
    private static async Task<string?> Said(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<Refusal>(await answer.Content.ReadAsByteArrayAsync(ct), Json.Stored)?.Message;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StoreException Told(HttpRequestException exception, StoreStep step) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new(StoreFault.Unreachable, StoreStep.Connect, "The store's name is not known. Is the address right?", cause: exception),
        HttpRequestError.SecureConnectionError => new(StoreFault.Unreachable, StoreStep.Connect, "The store's certificate is not trusted.", cause: exception),
        HttpRequestError.ConfigurationLimitExceeded => new(StoreFault.Broken, step, "The store's answer is too large.", cause: exception),
        HttpRequestError.ConnectionError => new(StoreFault.Unreachable, StoreStep.Connect, "The store cannot be reached.", cause: exception),
        _ => new(StoreFault.NoAnswer, step, "The store's answer broke off.", cause: exception),
    };

    private static Duration? WaitOf(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta is { } wait ? Duration.FromTimeSpan(wait) : null;

    private sealed record Refusal(string? Message);
}
