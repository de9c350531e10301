using System.Net.Http.Json;
using System.Text.Json;

namespace Regulars.Testing;

/// <summary>What tests ask of an answer.</summary>
public static class Answers
{
    /// <summary>The body, of an answer with just this status.</summary>
    public static async Task<JsonElement> Gives(this Task<HttpResponseMessage> asked, int status)
    {
        using var answer = await asked;
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{answer.RequestMessage} gave {(int)answer.StatusCode}, not {status}: {body}");
        return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>The problem, with all that every problem carries.</summary>
    public static async Task<JsonElement> IsRefused(this Task<HttpResponseMessage> asked, int status, string code)
    {
        var answer = await asked;
        var problem = await Task.FromResult(answer).Gives(status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.All(["type", "title", "detail", "traceId"], member =>
            Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty(member).GetString()), $"{member} is empty in {problem}"));
        return problem;
    }

    /// <summary>Posts with an Idempotency-Key.</summary>
    public static Task<HttpResponseMessage> PostOnce(this HttpClient client, string path, object body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
