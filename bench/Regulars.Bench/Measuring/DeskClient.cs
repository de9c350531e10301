using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulars.Bench.Measuring;

/// <summary>A client of the public API on connections that it keeps, by token or signed in as an agent.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly HttpClient http;

    public DeskClient(Uri address, string? token = null)
    {
        http = new HttpClient(new SocketsHttpHandler { UseCookies = true, UseProxy = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-Regulars", "bench");
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public static async Task<DeskClient> SignIn(Uri address, string email, string password, CancellationToken ct)
    {
        var client = new DeskClient(address);
        using var answer = await client.http.PostAsJsonAsync("/api/v1/sessions", new { email, password }, ct);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Whether anybody is there yet, and says yes.</summary>
    public async Task<bool> Answers(string path, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(path, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Reads the answer to its end and throws it away.</summary>
    public async Task Get(string path, CancellationToken ct)
    {
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null, ct);
    }

    public async Task<JsonNode> Read(string path, CancellationToken ct) =>
        JsonNode.Parse(await http.GetStringAsync(path, ct)) ?? throw new JsonException($"{path} answered null.");

    /// <summary>With a key of its own: sent once, it happens once.</summary>
    public Task<HttpStatusCode> Post(string path, object body, CancellationToken ct) => Post(path, $"{Guid.CreateVersion7()}", body, ct);

    /// <summary>With the same key again, it still happens once.</summary>
    public async Task<HttpStatusCode> Post(string path, string key, object body, CancellationToken ct)
    {
        using var answer = await Send(path, key, body, ct);
        return answer.StatusCode;
    }

    /// <summary>What was answered; null when the server failed on the way, and the same key may be sent again.</summary>
    public async Task<JsonNode?> Ask(string path, string key, object body, CancellationToken ct)
    {
        using var answer = await Send(path, key, body, ct);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            return null;
        var said = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(said) : throw new InvalidOperationException($"{path} was answered with {(int)answer.StatusCode}: {said}");
    }

    public async Task Put(string path, object body, CancellationToken ct)
    {
        using var answer = await http.PutAsJsonAsync(path, body, ct);
        answer.EnsureSuccessStatusCode();
    }

    public async Task Delete(string path, CancellationToken ct)
    {
        using var answer = await http.DeleteAsync(path, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The feed as a stream of lines, from now on.</summary>
    public async Task<StreamReader> Follow(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/feed");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        return new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(string path, string key, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request, ct);
    }
}
