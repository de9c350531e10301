using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Regulars.Contracts;

namespace Regulars.Platform.Http;

/// <summary>A client's name for one request, and the hash of what it asked for.</summary>
internal sealed record IdempotencyKey(string Value, string Route, string BodyHash)
{
    private const int Longest = 200;

    private static readonly Error Required = Error.Invalid(
        "idempotency_required", "Send the header Idempotency-Key, the same for every try: then trying again does it once.");

    private static readonly Error TooLong = Error.Invalid("invalid", "Idempotency-Key has 1 to 200 characters.");

    public static bool TryRead(
        HttpContext http, IList<object?> arguments, IEnumerable<int> services, bool isRequired, out IdempotencyKey? key,
        [NotNullWhen(false)] out IResult? refusal)
    {
        (key, refusal) = (null, null);
        if (!HttpMethods.IsPost(http.Request.Method))
            return true;
        var value = http.Request.Headers["Idempotency-Key"].ToString();
        if (value.Length == 0)
            refusal = isRequired ? new Refused(Required) : null;
        else if (value.Length > Longest)
            refusal = new Refused(TooLong);
        else
            key = new IdempotencyKey(value, http.Request.Path, Hash(http, arguments, services));
        return refusal is null;
    }

    /// <summary>Hashes what was bound from the request, so that spacing and member order do not matter.</summary>
    private static string Hash(HttpContext http, IList<object?> arguments, IEnumerable<int> services)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Path}{http.Request.QueryString}"));
        foreach (var argument in arguments.Where((_, at) => !services.Contains(at)))
        {
            if (argument is IFormFile file)
                AppendFile(hash, file);
            else if (argument is not (null or HttpContext or CancellationToken))
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(argument, argument.GetType(), Json.Stored));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendFile(IncrementalHash hash, IFormFile file)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(file.FileName));
        using var stream = file.OpenReadStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
            hash.AppendData(buffer, 0, read);
    }
}
