namespace Regulars.Platform.Persistence;

/// <summary>A lock where none is needed.</summary>
internal sealed class Nothing : IDisposable, IAsyncDisposable
{
    public static Nothing Instance { get; } = new();

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
