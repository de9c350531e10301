using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Commerce.Stores;

/// <summary>JSON over HTTP with a store: bounded in time and size, and whatever goes wrong is a <see cref="StoreException"/>.</summary>
/// <param name="authorization">The header's whole value.</param>
/// <param name="speech">How the platform speaks; without it, as most do.</param>
internal sealed class StoreHttp(IHttpClientFactory clients, Uri address, string authorization, StoreSpeech? speech = null)
{
    public const string Client = "stores";

    private readonly StoreSpeech speech = speech ?? StoreSpeech.Plain;
    private readonly StoreHttpFaults faults = new(speech ?? StoreSpeech.Plain);

    /// <summary>Whether anything answers there as it should; what it says does not matter.</summary>
    public async Task Knock(string path, CancellationToken ct)
    {
        using var answer = await Send(HttpMethod.Get, path, null, StoreStep.Connect, ct);
        if (!answer.IsSuccessStatusCode)
            throw await faults.From(answer, StoreStep.Connect, ct);
    }

    public async Task<T> Get<T>(string path, StoreStep step, CancellationToken ct)
    {
        using var answer = await Send(HttpMethod.Get, path, null, step, ct);
        return await Read<T>(answer, step, ct);
    }

    /// <summary>Null where the store itself says that there is none: a page of whatever stands before it says nothing about its rows.</summary>
    public async Task<T?> Find<T>(string path, StoreStep step, CancellationToken ct)
        where T : class
    {
        using var answer = await Send(HttpMethod.Get, path, null, step, ct);
        return answer.StatusCode == HttpStatusCode.NotFound && await faults.SaysNone(answer, ct) ? null : await Read<T>(answer, step, ct);
    }

    /// <summary>Has something done. Its faults tell whether it can have happened, as <see cref="IStore.Do"/> says.</summary>
    public Task<T> Post<T>(string path, object body, CancellationToken ct) => Post<T, object>(path, body, ct);

    /// <summary>With a body that is told as <typeparamref name="TBody"/>, whichever kind of it this one is.</summary>
    public async Task<T> Post<T, TBody>(string path, TBody body, CancellationToken ct)
    {
        using var answer = await Send(HttpMethod.Post, path, new TrackedBody(JsonSerializer.SerializeToUtf8Bytes(body, speech.Json)), StoreStep.Act, ct);
        return await Read<T>(answer, StoreStep.Act, ct);
    }

    public async Task Delete(string path, CancellationToken ct)
    {
        using var answer = await Send(HttpMethod.Delete, path, null, StoreStep.Act, ct);
        if (!answer.IsSuccessStatusCode)
            throw await faults.From(answer, StoreStep.Act, ct);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, TrackedBody? body, StoreStep step, CancellationToken ct)
    {
        using var http = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(method, new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}")) { Content = body };
        request.Headers.Add("Authorization", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        // An answer that comes once more, or late, must never be heard as that of the next act.
        request.Headers.ConnectionClose = step == StoreStep.Act;
        try
        {
            return await http.SendAsync(request, ct);
        }
        catch (HttpRequestException exception)
        {
            throw StoreHttpFaults.From(exception, step, body?.IsSent);
        }
        catch (OperationCanceledException exception) when (!ct.IsCancellationRequested)
        {
            throw StoreHttpFaults.TooLate(exception, step, body?.IsSent);
        }
    }

    private async Task<T> Read<T>(HttpResponseMessage answer, StoreStep step, CancellationToken ct)
    {
        if (!answer.IsSuccessStatusCode)
            throw await faults.From(answer, step, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(ct), speech.Json) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw faults.Unreadable(answer, step, exception);
        }
    }

    /// <summary>
    /// Knows whether any of it left this machine. There is always one, be it empty: what has a body that began to leave is never sent again by the handler itself.
    /// </summary>
    private sealed class TrackedBody : HttpContent
    {
        private readonly byte[] json;

        public TrackedBody(byte[] json)
        {
            this.json = json;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public bool IsSent { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            IsSent = true;
            await stream.WriteAsync(json, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = json.Length;
            return true;
        }
    }
}

internal static class StoreHttpRegistration
{
    /// <summary>A page of orders with hundreds of lines each stays below it.</summary>
    private const int LongestAnswer = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestKnock = TimeSpan.FromSeconds(10);

    /// <summary>A redirect would take the key to another address.</summary>
    public static void AddStoreHttp(this IServiceCollection services) => services
        .AddHttpClient(StoreHttp.Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (LongestWait, LongestAnswer))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = LongestKnock });
}
