using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Http;

/// <summary>The one place where exceptions become answers: lost races, a database that is away, and bugs.</summary>
internal sealed class UnexpectedErrors(IDialect dialect, Transactions transactions, ILogger<UnexpectedErrors> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted)
            return false;
        switch (exception)
        {
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return true;
            case BadHttpRequestException bad:
                await Problems.Write(httpContext, bad.StatusCode, bad.StatusCode == 413 ? "too_large" : "invalid", Explain(bad));
                return true;
            case var race when transactions.IsRace(race):
                await Problems.Write(httpContext, 409, "conflict", "Somebody else changed this at the same moment. Load it anew and try again.");
                return true;
        }
        if (dialect.IsOutage(exception))
        {
            log.LogError(exception, "The database is away");
            httpContext.Response.Headers.RetryAfter = "2";
            await Problems.Write(httpContext, 503, "busy", "The database cannot be reached. Nothing was changed; try again shortly.");
            return true;
        }
        log.LogError(exception, "A request failed");
        await Problems.Write(httpContext, 500, "error", "Something broke on our side. Nothing was changed; the trace id helps to find out why.");
        return true;
    }

    private static string Explain(BadHttpRequestException bad) =>
        bad.InnerException is System.Text.Json.JsonException { Path: { } path } ? $"The input is not valid at {path}." : bad.Message;
}
