namespace Regulars.Contracts.Workspaces;

/// <summary>Whether mail moves on this node.</summary>
public interface IMailroomState
{
    /// <summary><c>running</c>, <c>restarting</c> or <c>stopped</c>.</summary>
    string State { get; }

    /// <summary>Where mail is taken in; null until the mailroom has run once.</summary>
    int? SmtpPort { get; }

    /// <summary>Why it does not run, in words; null while it does.</summary>
    string? Problem { get; }

    /// <summary>Ends when it runs, or has failed to start once.</summary>
    Task FirstStart { get; }
}
