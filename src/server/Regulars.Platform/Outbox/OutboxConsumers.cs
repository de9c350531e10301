using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;

namespace Regulars.Platform.Outbox;

/// <summary>Everybody who reacts, by a name that stays in stored rows. Built from the modules' registrations.</summary>
internal sealed class OutboxConsumers(IEnumerable<OutboxConsumer> consumers)
{
    private readonly Dictionary<string, OutboxConsumer> byName = consumers.ToDictionary(consumer => consumer.Name);
    private readonly ILookup<string, OutboxConsumer> byType = consumers.ToLookup(consumer => consumer.Type);

    public IEnumerable<OutboxConsumer> Of(string type, bool isHistoric) => byType[type].Where(consumer => !(isHistoric && consumer.SkipsHistoric));

    /// <summary>Null when the program that wrote the row knew a consumer that this one does not.</summary>
    public OutboxConsumer? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>One consumer of one event type.</summary>
/// <param name="MayShare">Several rows may share a transaction: what one writes, another finds or never looks for.</param>
/// <param name="SkipsHistoric">It writes to people, or counts what is happening now: of what is long past it gets no row.</param>
internal abstract record OutboxConsumer(string Name, string Type, bool MayShare, bool SkipsHistoric)
{
    /// <summary>Whether it calls outside the process, between two transactions.</summary>
    public abstract bool CallsOutside { get; }

    /// <summary>Reacts inside the caller's transaction.</summary>
    public abstract Task React(IServiceProvider services, string payload, CancellationToken ct);

    /// <summary>First transaction of an outside call; null when nothing is to be called.</summary>
    public virtual Task<object?> Intend(IServiceProvider services, string payload, CancellationToken ct) => throw new NotSupportedException();

    public virtual Task<object?> Call(IServiceProvider services, object intent, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Before several calls are intended in one transaction.</summary>
    public virtual Task Foresee(IServiceProvider services, IReadOnlyList<string> payloads, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Before several calls are recorded in one transaction.</summary>
    public virtual Task Recall(IServiceProvider services, IReadOnlyList<CallMade> calls, CancellationToken ct) => throw new NotSupportedException();

    public virtual Task Record(IServiceProvider services, object intent, object? result, CancellationToken ct) => throw new NotSupportedException();
}

internal sealed record ReactingConsumer<TEvent, TReaction>(string Name, bool MayShare, bool SkipsHistoric)
    : OutboxConsumer(Name, EventNames.Of<TEvent>(), MayShare, SkipsHistoric)
    where TEvent : IEvent
    where TReaction : class, IReactTo<TEvent>
{
    public override bool CallsOutside => false;

    public override Task React(IServiceProvider services, string payload, CancellationToken ct) =>
        services.GetRequiredService<TReaction>().React(JsonSerializer.Deserialize<TEvent>(payload, Json.Stored)!, ct);
}

internal sealed record CallingConsumer<TEvent, TIntent, TResult, TCaller>(string Name, bool MayShare, bool SkipsHistoric)
    : OutboxConsumer(Name, EventNames.Of<TEvent>(), MayShare, SkipsHistoric)
    where TEvent : IEvent
    where TIntent : class
    where TCaller : class, ICallOutside<TEvent, TIntent, TResult>
{
    public override bool CallsOutside => true;

    public override Task React(IServiceProvider services, string payload, CancellationToken ct) => throw new NotSupportedException();

    public override async Task<object?> Intend(IServiceProvider services, string payload, CancellationToken ct) =>
        await services.GetRequiredService<TCaller>().Intend(Read(payload), ct);

    public override async Task<object?> Call(IServiceProvider services, object intent, CancellationToken ct) =>
        await services.GetRequiredService<TCaller>().Call((TIntent)intent, ct);

    public override Task Foresee(IServiceProvider services, IReadOnlyList<string> payloads, CancellationToken ct) =>
        ((ICallOutside<TEvent, TIntent, TResult>)services.GetRequiredService<TCaller>()).Foresee([.. payloads.Select(Read)], ct);

    public override Task Recall(IServiceProvider services, IReadOnlyList<CallMade> calls, CancellationToken ct) =>
        ((ICallOutside<TEvent, TIntent, TResult>)services.GetRequiredService<TCaller>()).Recall(
            [.. calls.Select(call => ((TIntent)call.Intent, (TResult)call.Result!))], ct);

    public override Task Record(IServiceProvider services, object intent, object? result, CancellationToken ct) =>
        services.GetRequiredService<TCaller>().Record((TIntent)intent, (TResult)result!, ct);

    private static TEvent Read(string payload) => JsonSerializer.Deserialize<TEvent>(payload, Json.Stored)!;
}
