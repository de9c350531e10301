namespace Regulars.Contracts;

/// <summary>
/// A reaction that calls another system. <see cref="Intend"/> commits before <see cref="Call"/>; what Call learned is written with the row's end by
/// <see cref="Record"/>. After a crash in between, Intend runs again and finds its own intent: it must then settle it (say, as unknown) and
/// return null, never call blindly a second time.
/// </summary>
public interface ICallOutside<TEvent, TIntent, TResult> where TEvent : IEvent where TIntent : class
{
    /// <summary>Writes down what is about to be done; null when nothing is to be called.</summary>
    Task<TIntent?> Intend(TEvent happened, CancellationToken ct);

    /// <summary>Calls, outside any transaction. Throws only when it is certain that nothing happened there; the row is then tried again.</summary>
    Task<TResult> Call(TIntent intent, CancellationToken ct);

    /// <summary>Looks up at once what <see cref="Intend"/> will need for each of these, where calls share a transaction.</summary>
    Task Foresee(IReadOnlyList<TEvent> happened, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Looks up at once what <see cref="Record"/> will need for each of these, where calls share a transaction.</summary>
    Task Recall(IReadOnlyList<(TIntent Intent, TResult Result)> made, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Writes down what came of it.</summary>
    Task Record(TIntent intent, TResult result, CancellationToken ct);
}
