using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Startup;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: all it needs to work is there, by name.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<FilesCheck>("files");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).ShortCircuit();
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = Write }).ShortCircuit();
    }

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.Headers[InstallationMark.Header] = http.RequestServices.GetRequiredService<InstallationMark>().Value;
        return http.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString().ToLowerInvariant(),
                checks = report.Entries.ToDictionary(check => check.Key, check => check.Value.Description ?? check.Value.Status.ToString().ToLowerInvariant()),
            },
            http.RequestAborted);
    }

    private sealed class DatabaseCheck(RegularsDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await db.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
                return HealthCheckResult.Healthy(db.Dialect.Name);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("cannot be reached", exception);
            }
        }
    }

    private sealed class FilesCheck(IOptions<RegularsOptions> options) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var probe = Path.Combine(options.Value.DataFolder, $"probe.{Environment.ProcessId}");
            try
            {
                File.WriteAllBytes(probe, [1]);
                File.Delete(probe);
                return Task.FromResult(HealthCheckResult.Healthy("writable"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy("cannot be written", exception));
            }
        }
    }
}
