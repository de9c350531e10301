using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Regulars.Channels.Email.Oauth;

/// <summary>Asks a provider for tokens (RFC 6749, sections 4.1.3 and 6). Nothing of a foreign answer is shown but its error.</summary>
internal sealed class OauthProvider(IHttpClientFactory clients)
{
    public const string Client = "oauth";

    private const int LongestError = 200;
    private const int ShortestLife = 60;
    private const int UsualLife = 3600;

    public async Task<TokenAnswer> Ask(string endpoint, Dictionary<string, string> form, CancellationToken ct)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            using var answer = await http.PostAsync(new Uri(endpoint), new FormUrlEncodedContent(form), ct);
            var said = await answer.Content.ReadFromJsonAsync<Said>(ct);
            return said switch
            {
                { Error: { } error } => TokenAnswer.Refused(IsFinal(error), $"{error}: {said.ErrorDescription}"[..Math.Min(LongestError, $"{error}: {said.ErrorDescription}".Length)]),
                { AccessToken: { Length: > 0 } token } when answer.IsSuccessStatusCode =>
                    new TokenAnswer(token, said.RefreshToken, Duration.FromSeconds(Math.Max(ShortestLife, said.ExpiresIn ?? UsualLife)), null, false),
                _ => TokenAnswer.Refused(false, $"it answered {(int)answer.StatusCode} without a token"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or NotSupportedException)
        {
            return TokenAnswer.Refused(false, "it cannot be reached, or its answer cannot be read");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return TokenAnswer.Refused(false, "it did not answer in time");
        }
    }

    /// <summary>RFC 6749, section 5.2: the grant is over, or the registration is wrong. All else may pass.</summary>
    private static bool IsFinal(string error) =>
        error is "invalid_grant" or "invalid_client" or "unauthorized_client" or "unsupported_grant_type" or "invalid_scope" or "invalid_request";

    private sealed record Said(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("expires_in")] int? ExpiresIn,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? ErrorDescription);
}

/// <param name="IsFinal">Whether asking again cannot help.</param>
internal sealed record TokenAnswer(string? AccessToken, string? RefreshToken, Duration Lasts, string? Problem, bool IsFinal)
{
    public static TokenAnswer Refused(bool isFinal, string problem) => new(null, null, Duration.Zero, problem, isFinal);
}
