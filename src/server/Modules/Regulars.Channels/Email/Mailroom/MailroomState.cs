using Regulars.Contracts.Workspaces;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>What the supervisor knows of the mailroom; everybody else reads it here.</summary>
internal sealed class MailroomState : IMailroomState
{
    public const string Running = "running";
    private const string Restarting = "restarting";
    private const string Ended = "stopped";

    private readonly TaskCompletionSource firstStart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Reading now = new(Ended, null, null, "No mail moves: the mailroom has not been started.");

    public string State => now.State;

    public int? SmtpPort => now.SmtpPort;

    public string? Problem => now.Problem;

    public Task FirstStart => firstStart.Task;

    /// <summary>Where it takes the host's calls; null while it is away.</summary>
    public Uri? Address => now.Address;

    public void Runs(int http, int smtp)
    {
        now = new Reading(Running, new Uri($"http://127.0.0.1:{http}"), smtp, null);
        firstStart.TrySetResult();
    }

    public void Starts(string? problem) =>
        now = new Reading(Restarting, null, now.SmtpPort, problem ?? "The mailroom is starting.");

    public void Failed(string problem)
    {
        now = new Reading(Restarting, null, now.SmtpPort, problem);
        firstStart.TrySetResult();
    }

    public void Stopped(string problem)
    {
        now = new Reading(Ended, null, now.SmtpPort, problem);
        firstStart.TrySetResult();
    }

    private sealed record Reading(string State, Uri? Address, int? SmtpPort, string? Problem);
}
