using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Regulars.Platform.Startup;

/// <summary>Traces and metrics by OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to. Otherwise nothing is gathered.</summary>
public sealed class Telemetry : IHostedService, IDisposable
{
    public static ActivitySource Source { get; } = new("Regulars");

    public static Meter Meter { get; } = new("Regulars");

    private readonly List<IDisposable> providers = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("regulars");
        providers.Add(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(Source.Name, "Microsoft.AspNetCore", "Npgsql", "System.Net.Http").AddOtlpExporter().Build());
        providers.Add(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Meter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddOtlpExporter().Build());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => providers.ForEach(provider => provider.Dispose());
}
