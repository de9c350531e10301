using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Regulars.Platform.Startup;

/// <summary>Traces and metrics by OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to. Otherwise nothing is gathered.</summary>
public sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>For each of the two that have something left to send: a collector that does not answer must not hold up the end.</summary>
    private const int LongestFarewell = 1500;

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public static ActivitySource Source { get; } = new("Regulars");

    public static Meter Meter { get; } = new("Regulars");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return Task.CompletedTask;
        traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(Configure).ConfigureResource(Describe)
            .AddSource(Source.Name, "Microsoft.AspNetCore", "Npgsql", "System.Net.Http").AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(Configure).ConfigureResource(Describe)
            .AddMeter(Meter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => traces?.Shutdown(LongestFarewell), cancellationToken), Task.Run(() => metrics?.Shutdown(LongestFarewell), cancellationToken));

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    /// <summary>All of its own settings (<c>OTEL_…</c>) come from where ours do.</summary>
    private void Configure(IServiceCollection services) => services.AddSingleton(configuration);

    /// <summary>What the environment says of this service counts more.</summary>
    private static void Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddService("regulars", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
