using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regulars.Platform.Security;

namespace Regulars.Testing.Callers;

/// <summary>Recognises the tokens that <see cref="TestWorkspace"/> gave out, as bearer or as cookie.</summary>
public sealed class TestCallers : IRecogniseCallers
{
    public const string Cookie = "test-session";

    private readonly ConcurrentDictionary<string, Caller> known = new();

    internal string Admit(Caller caller)
    {
        known[caller.Key] = caller;
        return caller.Key;
    }

    public Task<Caller?> Recognise(HttpContext http, CancellationToken ct)
    {
        var cookie = http.Request.Cookies[Cookie];
        var token = cookie ?? http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        return Task.FromResult(known.GetValueOrDefault(token) is { } caller ? caller with { IsCookie = cookie is not null } : null);
    }
}

internal static class TestCallersRegistration
{
    public static void AddTestCallers(this IServiceCollection services)
    {
        services.AddSingleton<TestCallers>();
        services.Replace(ServiceDescriptor.Singleton<IRecogniseCallers>(sp => sp.GetRequiredService<TestCallers>()));
    }
}
