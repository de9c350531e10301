using Microsoft.AspNetCore.Http;

namespace Regulars.Platform.Security;

/// <summary>Finds out who makes a request. Team knows accounts, sessions and tokens.</summary>
public interface IRecogniseCallers
{
    /// <summary>Null when the request carries nothing that is known.</summary>
    Task<Caller?> Recognise(HttpContext http, CancellationToken ct);
}
