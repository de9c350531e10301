namespace Regulars.Platform.Persistence;

/// <summary>A transaction that may write. Disposing it without a commit takes back what it wrote.</summary>
public interface IWriting : IAsyncDisposable
{
    /// <summary>Returns when what was written is durable.</summary>
    Task Commit(CancellationToken ct);
}

/// <summary>How a transaction that may write begins.</summary>
public enum Beginning
{
    /// <summary>All is read and decided: others that only write may be committed with it.</summary>
    OnlyWrites,

    /// <summary>It reads too, and nobody may write meanwhile, where the engine can do that.</summary>
    Alone,

    /// <summary>A command is about to run: its connection can no longer be changed.</summary>
    WithinCommand,
}
