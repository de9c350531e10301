using System.Net;

namespace Regulars.Testing;

/// <summary>A 500 is a bug wherever it comes up: the test fails with what the host said.</summary>
internal sealed class NoServerErrors(KeptLog log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.InternalServerError)
            Assert.Fail($"{request.Method} {request.RequestUri} broke:\n{string.Join('\n', log.Lines.TakeLast(3))}");
        return response;
    }
}
