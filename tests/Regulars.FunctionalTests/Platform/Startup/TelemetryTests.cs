using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Testing;
using Regulars.Testing.Telemetry;

namespace Regulars.FunctionalTests.Platform.Startup;

[Collection(Name)]
public sealed class TelemetryTests
{
    public const string Name = "Telemetry";

    [OnBothEngines]
    public async Task A_request_and_a_row_of_the_outbox_are_traced_and_measured(Engine engine)
    {
        await using var sink = await OtlpSink.Start();
        var script = new ProbeScript();
        await using var app = await Start(engine, sink, script, "--OTEL_SERVICE_NAME=shop-desk", "--OTEL_METRIC_EXPORT_INTERVAL=200", "--OTEL_BSP_SCHEDULE_DELAY=200");
        var workspace = await app.NewWorkspace();

        await workspace.As(Role.Agent).GetAsync("workspace").Gives(200);
        await app.Anonymous().GetAsync("invitations/a-secret-that-nobody-else-may-know").Gives(404);
        await workspace.Do(services =>
        {
            services.GetRequiredService<EventOutbox>().Add(new Probed("once"));
            return Task.CompletedTask;
        });
        await workspace.Settled();

        await sink.Receive("/v1/traces", "shop-desk", "GET /api/v1/workspace", "http.response.status_code", "http.route");
        await sink.Receive("/v1/traces", "GET /api/v1/invitations/{token}");
        await sink.Receive("/v1/traces", "React Probe", "test.probed", workspace.Id.ToString());
        await sink.Receive("/v1/metrics", "shop-desk", "http.server.request.duration", "/api/v1/workspace");
        await sink.Receive("/v1/metrics", "regulars.outbox.duration", "Probe", "React");
        // Whoever reads traces must not be able to sign in with them. (The client in this test's process is traced too, with its addresses.)
        Assert.False(sink.Holds(workspace.TokenOf(Role.Agent)));
        Assert.False(sink.Holds("url.path"));
        // Sending is no work worth a trace: each would make the next.
        Assert.False(sink.Holds("/v1/traces"));
    }

    [Fact]
    public async Task Traces_that_are_left_are_sent_at_the_end()
    {
        await using var sink = await OtlpSink.Start();
        await using (var app = await Start(Engine.Sqlite, sink, new ProbeScript(), "--OTEL_BSP_SCHEDULE_DELAY=600000"))
            await app.Anonymous().GetAsync("/healthz").Gives(200);

        await sink.Receive("/v1/traces", "GET /healthz");
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_does_not_hold_up_the_end()
    {
        await using var sink = await OtlpSink.Start();
        sink.Hangs = true;
        var app = await Start(Engine.Sqlite, sink, new ProbeScript());
        await app.Anonymous().GetAsync("/healthz").Gives(200);

        var ending = Stopwatch.StartNew();
        await app.DisposeAsync();

        Assert.InRange(ending.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static Task<RegularsApp> Start(Engine engine, OtlpSink sink, ProbeScript script, params string[] more) => RegularsApp.Start(
        engine, builder => PlatformHouse.AddProbes(builder, script),
        [$"--OTEL_EXPORTER_OTLP_ENDPOINT={sink.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", .. more]);
}

/// <summary>Meters are the process's: a host of another test that ends takes away what this one's reader is reading.</summary>
[CollectionDefinition(TelemetryTests.Name, DisableParallelization = true)]
public sealed class TelemetryCollection;
