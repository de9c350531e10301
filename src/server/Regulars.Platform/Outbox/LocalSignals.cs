using System.Collections.Immutable;

namespace Regulars.Platform.Outbox;

/// <summary>Signals within one process: all there is with SQLite, and the last leg with PostgreSQL.</summary>
internal sealed class LocalSignals : ISignals
{
    private ImmutableDictionary<string, ImmutableList<Action<string>>> listeners = ImmutableDictionary<string, ImmutableList<Action<string>>>.Empty;

    public void Publish(string topic, string payload)
    {
        foreach (var heard in listeners.GetValueOrDefault(topic, []))
            heard(payload);
    }

    public IDisposable Listen(string topic, Action<string> heard)
    {
        ImmutableInterlocked.AddOrUpdate(ref listeners, topic, [heard], (_, present) => present.Add(heard));
        return new Listener(this, topic, heard);
    }

    private sealed class Listener(LocalSignals signals, string topic, Action<string> heard) : IDisposable
    {
        public void Dispose() =>
            ImmutableInterlocked.AddOrUpdate(ref signals.listeners, topic, [], (_, present) => present.Remove(heard));
    }
}
