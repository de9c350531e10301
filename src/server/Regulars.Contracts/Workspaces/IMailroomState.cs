namespace Regulars.Contracts.Workspaces;

/// <summary>Whether mail moves on this node.</summary>
public interface IMailroomState
{
    /// <summary><c>running</c>, <c>restarting</c> or <c>stopped</c>.</summary>
    string State { get; }
}
