using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>
/// Answers 503 to the mailroom where the disk or the moment is at fault, and the same may succeed later. 500 would blame the mail, which is left behind
/// after some tries; the 409 of a lost race would say that it is here already.
/// </summary>
internal sealed class NotNow(Transactions transactions, ILogger<NotNow> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (IsPassing(exception) && !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            log.LogError(exception, "What the mailroom brought could not be stored now");
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>A broken request is an <see cref="IOException"/> as well, and the mailroom's matter.</summary>
    private bool IsPassing(Exception exception) =>
        exception is (IOException and not (BadHttpRequestException or BlobTooLargeException)) or UnauthorizedAccessException || transactions.IsRace(exception);
}
