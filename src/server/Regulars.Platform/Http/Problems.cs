using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Regulars.Platform.Http;

/// <summary>Problem+json with a code and a trace id, however the problem arose.</summary>
internal static class Problems
{
    public static async Task Write(HttpContext http, int status, string code, string detail, object? current = null)
    {
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        Complete(http, problem, code);
        if (current is not null)
            problem.Extensions["current"] = current;
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(problem, Json.Stored, "application/problem+json", http.RequestAborted);
    }

    /// <summary>Gives the framework's own problems (a malformed id, an unknown route) our members.</summary>
    public static void Complete(HttpContext http, ProblemDetails problem, string? code = null)
    {
        problem.Type ??= "about:blank";
        problem.Detail ??= DetailOf(problem.Status ?? http.Response.StatusCode);
        if (problem is HttpValidationProblemDetails invalid)
            invalid.Errors = invalid.Errors.ToDictionary(error => CamelCase(error.Key), error => error.Value);
        problem.Extensions["code"] = code ?? CodeOf(problem.Status ?? http.Response.StatusCode);
        problem.Extensions["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier;
    }

    /// <summary>Members are named as they were sent: <c>outgoing.host</c>.</summary>
    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string CodeOf(int status) => status switch
    {
        400 => "invalid",
        401 => "unauthenticated",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "conflict",
        410 => "gone",
        413 => "too_large",
        415 => "unsupported_media_type",
        429 => "rate_limited",
        503 => "busy",
        _ => "error",
    };

    private static string? DetailOf(int status) => status switch
    {
        400 => "The input is not valid.",
        404 => "There is no such thing in this workspace.",
        405 => "This address does not know that method.",
        415 => "Send JSON, with the header Content-Type: application/json.",
        _ => null,
    };
}
