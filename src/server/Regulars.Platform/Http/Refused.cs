using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Regulars.Contracts;

namespace Regulars.Platform.Http;

/// <summary>An expected refusal, as problem+json with its stable code.</summary>
public sealed class Refused : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly Error error;
    private readonly int status;

    public Refused(Error error) : this(error, StatusOf(error.Kind))
    {
    }

    /// <summary>For the few refusals whose status says more than their kind, such as 401 and 429.</summary>
    public Refused(Error error, int status) => (this.error, this.status) = (error, status);

    public int? StatusCode => status;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status409Conflict, typeof(ProblemDetails), ["application/problem+json"]));

    public Task ExecuteAsync(HttpContext httpContext) => Problems.Write(httpContext, status, error.Code, error.Detail, error.Current);

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Gone => StatusCodes.Status410Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No status for this kind of refusal."),
    };
}
