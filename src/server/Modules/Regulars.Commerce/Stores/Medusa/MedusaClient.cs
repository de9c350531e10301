using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Asks a Medusa over HTTP. Whatever goes wrong is a <see cref="StoreException"/>.</summary>
internal sealed class MedusaClient(IHttpClientFactory clients, StoreAccess access)
{
    public const string Name = "medusa";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether a Medusa answers at the address; this needs no key.</summary>
    public async Task Knock(CancellationToken ct)
    {
        using var answer = await Send("/health", StoreStep.Connect, ct);
        if (!answer.IsSuccessStatusCode)
            throw await MedusaFaults.From(answer, StoreStep.Connect, ct);
    }

    public async Task<T> Get<T>(string path, StoreStep step, CancellationToken ct)
    {
        using var answer = await Send(path, step, ct);
        return answer.IsSuccessStatusCode ? await Read<T>(answer, step, ct) : throw await MedusaFaults.From(answer, step, ct);
    }

    /// <summary>Null where Medusa itself says that there is none: a page of whatever stands before it says nothing about its rows.</summary>
    public async Task<T?> Find<T>(string path, CancellationToken ct)
        where T : class
    {
        using var answer = await Send(path, StoreStep.Read, ct);
        if (answer.IsSuccessStatusCode)
            return await Read<T>(answer, StoreStep.Read, ct);
        return await MedusaFaults.SaysNotFound(answer, ct) ? null : throw await MedusaFaults.From(answer, StoreStep.Read, ct);
    }

    private async Task<HttpResponseMessage> Send(string path, StoreStep step, CancellationToken ct)
    {
        using var http = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{access.Address.AbsoluteUri.TrimEnd('/')}{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{access.Key}:")));
        try
        {
            return await http.SendAsync(request, ct);
        }
        catch (HttpRequestException exception)
        {
            throw MedusaFaults.From(exception, step);
        }
        catch (TaskCanceledException exception) when (!ct.IsCancellationRequested)
        {
            throw new StoreException(StoreFault.NoAnswer, step, "The store did not answer in time.", cause: exception);
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer, StoreStep step, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(await answer.Content.ReadAsByteArrayAsync(ct), Json) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            var what = answer.Content.Headers.ContentType?.MediaType == "text/html"
                ? "The store answered with a web page. Is the address that of Medusa itself, not of the shop or its admin pages?"
                : "The store's answer cannot be read: it is cut, or not what a Medusa 2 says.";
            throw new StoreException(StoreFault.Broken, step, what, cause: exception);
        }
    }
}
