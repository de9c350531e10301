namespace Regulars.Platform.Persistence;

/// <summary>A lock where none is needed.</summary>
internal sealed class Nothing : IAsyncDisposable
{
    public static Nothing Instance { get; } = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
