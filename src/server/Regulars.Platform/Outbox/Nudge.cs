using System.Threading.Channels;

namespace Regulars.Platform.Outbox;

/// <summary>Wakes one sleeper; a nudge given while it is awake is kept, several become one.</summary>
internal sealed class Nudge
{
    private readonly Channel<bool> given = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Give() => given.Writer.TryWrite(true);

    /// <summary>Waits for a nudge, or until the time is up, or the work is to end.</summary>
    public async Task Take(TimeSpan longest, CancellationToken ct)
    {
        await Task.WhenAny(given.Reader.WaitToReadAsync(ct).AsTask(), Task.Delay(longest, ct));
        given.Reader.TryRead(out _);
    }

    /// <summary>Waits for a nudge.</summary>
    public async Task Take(CancellationToken ct) => await given.Reader.ReadAsync(ct);
}
