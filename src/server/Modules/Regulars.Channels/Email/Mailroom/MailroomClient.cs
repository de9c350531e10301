using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Channels;
using Regulars.Platform;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>The host's calls to the mailroom.</summary>
internal sealed class MailroomClient
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    /// <summary>How long a mail may take is the mailroom's to say, which hears whether the other server is silent: a large one takes its time.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(30);

    private readonly HttpClient http;
    private readonly MailroomState state;

    public MailroomClient(HttpClient http, MailroomState state, MailroomToken token)
    {
        (this.http, this.state) = (http, state);
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Authorization = new("Bearer", token.Value);
    }

    /// <summary>The mail with its attachments' bytes, or why it cannot be read. Reading changes nothing, so any failure may be tried again.</summary>
    public async Task<ParseAnswer> Parse(Stream raw, CancellationToken ct)
    {
        var answer = await Post("/parse", new StreamContent(raw), ct);
        if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.GatewayTimeout)
        {
            using (answer)
                return new ParseAnswer(null, await ErrorIn(answer, ct), answer, Stream.Null);
        }
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsStreamAsync(ct);
        return new ParseAnswer(await Frame.ReadHead<ParsedMail>(body, ct), null, answer, body);
    }

    /// <summary>The mail's raw bytes.</summary>
    /// <exception cref="InvalidMailException">No such mail can be written, now or later.</exception>
    public async Task<byte[]> Compose(OutgoingMail mail, IReadOnlyList<Stream> attachments, CancellationToken ct)
    {
        using var answer = await Post("/compose", Frame.Of(mail, attachments), ct);
        if (answer.StatusCode == HttpStatusCode.BadRequest)
            throw new InvalidMailException(await ErrorIn(answer, ct));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>Hands a mail over. When the mailroom itself is lost on the way nobody knows what became of it.</summary>
    /// <exception cref="MailroomAwayException">It was never asked.</exception>
    public async Task<SendAnswer> Send(SmtpServer server, Envelope envelope, byte[] raw)
    {
        using var bytes = new MemoryStream(raw, writable: false);
        try
        {
            // A host that is told to stop still wants to know: an interrupted call would leave the mail in doubt.
            using var answer = await Post("/send", Frame.Of(new { server, envelope }, [bytes]), LongestSending, CancellationToken.None);
            return answer.StatusCode == HttpStatusCode.BadRequest
                ? new SendAnswer("rejected", null, await ErrorIn(answer, CancellationToken.None), [], [])
                : await Read<SendAnswer>(answer.EnsureSuccessStatusCode(), CancellationToken.None);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return new SendAnswer("unknown", null, "The mailroom was lost while it handed the mail over.", [], []);
        }
    }

    public async Task<ServerTest> Test(SmtpServer server, TestEnvelope? envelope, CancellationToken ct)
    {
        using var answer = await Post("/test", JsonContent.Create(new { server, envelope }, options: Json.Stored), ct);
        return answer.StatusCode == HttpStatusCode.BadRequest
            ? new ServerTest(false, "connect", await ErrorIn(answer, ct))
            : await Read<ServerTest>(answer.EnsureSuccessStatusCode(), ct);
    }

    /// <summary>What the network knows of a mail's sender. No answer is a failure of the call, and changes nothing.</summary>
    public async Task<Verdict> Verify(object question, Stream raw, CancellationToken ct)
    {
        using var answer = await Post("/verify", Frame.Of(question, [raw]), ct);
        return await Read<Verdict>(answer.EnsureSuccessStatusCode(), ct);
    }

    /// <summary>The TXT records of these names, in their order.</summary>
    public async Task<DnsAnswers> LookUp(IReadOnlyList<string> names, CancellationToken ct)
    {
        using var answer = await Post("/dns", JsonContent.Create(new { names }, options: Json.Stored), ct);
        return await Read<DnsAnswers>(answer.EnsureSuccessStatusCode(), ct);
    }

    /// <summary>Asks something that may be asked again: JSON in, JSON out.</summary>
    /// <exception cref="MailroomAwayException">It was not reached.</exception>
    public async Task<T> Ask<T>(string path, object question, CancellationToken ct)
    {
        using var answer = await Post(path, JsonContent.Create(question, options: Json.Stored), ct);
        return await Read<T>(answer.EnsureSuccessStatusCode(), ct);
    }

    private Task<HttpResponseMessage> Post(string path, HttpContent content, CancellationToken ct) => Post(path, content, Longest, ct);

    private async Task<HttpResponseMessage> Post(string path, HttpContent content, TimeSpan within, CancellationToken ct)
    {
        if (state.Address is not { } address)
            throw new MailroomAwayException(state.Problem ?? "The mailroom is away.");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = content };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(within);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            throw new MailroomAwayException("The mailroom cannot be reached.", exception);
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken ct) =>
        (await answer.Content.ReadFromJsonAsync<T>(Json.Stored, ct))!;

    private static async Task<string> ErrorIn(HttpResponseMessage answer, CancellationToken ct) => (await Read<Problem>(answer, ct)).Error;

    private sealed record Problem(string Error);
}

/// <summary>A mail as the mailroom read it; <paramref name="Contents"/> are its attachments' bytes in their order.</summary>
internal sealed record ParseAnswer(ParsedMail? Mail, string? Error, HttpResponseMessage Answer, Stream Contents) : IDisposable
{
    public void Dispose() => Answer.Dispose();
}

/// <summary>The mailroom refused to write such a mail; the message names the member.</summary>
internal sealed class InvalidMailException(string message) : Exception(message);
