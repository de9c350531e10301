namespace Regulars.Contracts.Workspaces;

/// <summary>Something a new workspace should do. Registered by the module that knows when it is done.</summary>
public interface IOnboardingStep
{
    /// <summary>Stable name by which the desk finds its words: <c>team</c>, <c>email</c>.</summary>
    string Key { get; }

    /// <summary>About how long it takes.</summary>
    int Minutes { get; }

    Task<bool> IsDone(CancellationToken ct);
}
