using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Outbox;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Startup;

/// <summary>A consumer of the outbox whose steps show in traces and are timed.</summary>
internal sealed record TracedConsumer(OutboxConsumer Inner) : OutboxConsumer(Inner.Name, Inner.Type, Inner.MayShare, Inner.SkipsHistoric)
{
    private static readonly Histogram<double> Durations = Telemetry.Meter.CreateHistogram<double>(
        "regulars.outbox.duration", "s", "How long a step of an outbox row took.");

    public override bool CallsOutside => Inner.CallsOutside;

    public override Task React(IServiceProvider services, string payload, CancellationToken ct) =>
        Trace(services, async () =>
        {
            await Inner.React(services, payload, ct);
            return (object?)null;
        });

    public override Task<object?> Intend(IServiceProvider services, string payload, CancellationToken ct) =>
        Trace(services, () => Inner.Intend(services, payload, ct));

    public override Task<object?> Call(IServiceProvider services, object intent, CancellationToken ct) =>
        Trace(services, () => Inner.Call(services, intent, ct));

    public override Task Foresee(IServiceProvider services, IReadOnlyList<string> payloads, CancellationToken ct) =>
        Inner.Foresee(services, payloads, ct);

    public override Task Recall(IServiceProvider services, IReadOnlyList<CallMade> calls, CancellationToken ct) =>
        Inner.Recall(services, calls, ct);

    public override Task Record(IServiceProvider services, object intent, object? result, CancellationToken ct) =>
        Trace(services, async () =>
        {
            await Inner.Record(services, intent, result, ct);
            return (object?)null;
        });

    private async Task<object?> Trace(IServiceProvider services, Func<Task<object?>> run, [CallerMemberName] string step = "")
    {
        if (!Durations.Enabled && !Telemetry.Source.HasListeners())
            return await run();

        using var activity = Telemetry.Source.StartActivity($"{step} {Name}", ActivityKind.Consumer);
        activity?.SetTag("regulars.event", Type).SetTag("regulars.workspace", services.GetRequiredService<WorkspaceScope>().Workspace?.ToString());
        var (began, isDone) = (Stopwatch.GetTimestamp(), false);
        try
        {
            var result = await run();
            isDone = true;
            return result;
        }
        catch (Exception exception)
        {
            // Its message may hold what people wrote; the log has it by the row's id.
            activity?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("consumer", Name), new("step", step), new("is_done", isDone));
        }
    }
}
