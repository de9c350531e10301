namespace Regulars.Platform.Http;

/// <summary>Calls a public address from here and looks whether it leads back to this installation.</summary>
public sealed class PublicUrlTest
{
    private readonly HttpClient client;
    private readonly InstallationMark mark;

    internal PublicUrlTest(HttpClient client, InstallationMark mark) => (this.client, this.mark) = (client, mark);

    /// <param name="Detail">In English, which step failed and what to look at.</param>
    public sealed record Result(bool Ok, string Detail);

    /// <summary>Nothing of a foreign answer is shown: whoever may enter an address must not read our network with it.</summary>
    public async Task<Result> Run(string publicUrl, CancellationToken ct)
    {
        if (!PublicUrl.IsValid(publicUrl))
            return new Result(false, "This is not an address such as https://desk.example.com.");
        try
        {
            using var answer = await client.GetAsync(
                new Uri($"{publicUrl.TrimEnd('/')}/healthz"), HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.Headers.TryGetValues(InstallationMark.Header, out var marks) && marks.Contains(mark.Value)
                ? new Result(true, "The address leads here.")
                : new Result(false, "Something else answers at this address. Look at the proxy in front of Regulars.");
        }
        catch (HttpRequestException exception)
        {
            return new Result(false, Explain(exception.HttpRequestError));
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Result(false, "The address did not answer within 5 seconds.");
        }
    }

    private static string Explain(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "The name of the host is not known. Look at its DNS entry.",
        HttpRequestError.ConnectionError => "Nothing listens at this host and port.",
        HttpRequestError.SecureConnectionError => "The certificate of this address is not trusted, or it speaks no TLS.",
        _ => "The answer from this address was no HTTP.",
    };
}
