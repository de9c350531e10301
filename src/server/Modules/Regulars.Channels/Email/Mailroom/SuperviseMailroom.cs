using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>Starts the mailroom once the host listens, starts it again when it ends by itself, and ends it before the host stops listening.</summary>
internal sealed class SuperviseMailroom(MailroomProgram program, SmtpCertificate certificate, MailroomState state, ILogger<SuperviseMailroom> log)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource ending = new();
    private Task supervision = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (program.IsThere)
            certificate.Prepare();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (program.IsThere)
            supervision = Task.Run(() => Supervise(ending.Token), CancellationToken.None);
        else
            state.Stopped("No mail moves: no mailroom is set up.");
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        await supervision;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => ending.Dispose();

    private async Task Supervise(CancellationToken ct)
    {
        var wait = ShortestWait;
        string? problem = null;
        while (!ct.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            state.Starts(problem);
            problem = await RunOnce(ct);
            if (ct.IsCancellationRequested)
                break;
            state.Failed(problem);
            wait = Stopwatch.GetElapsedTime(began) > LongestWait ? ShortestWait : wait;
            log.LogError("{Problem} Trying again in {Seconds} s", problem, wait.TotalSeconds);
            await Task.Delay(wait, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
        state.Stopped("The mailroom has been stopped.");
    }

    /// <summary>Runs it until it ends, by itself or because it is to; says why it ended.</summary>
    private async Task<string> RunOnce(CancellationToken ct)
    {
        using var process = new Process { StartInfo = program.Describe(state.SmtpPort) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return $"The mailroom cannot be started: {exception.Message}. It needs Node 20.19 or newer in PATH.";
        }

        var exited = process.WaitForExitAsync(CancellationToken.None);
        var words = Task.WhenAll(Listen(process.StandardOutput), Overhear(process.StandardError));
        await Task.WhenAny(exited, Task.Delay(Timeout.Infinite, ct));
        if (!exited.IsCompleted)
            await End(process, exited);
        await exited;
        var problem = (await words)[0];
        return problem ?? $"The mailroom ended by itself (exit code {process.ExitCode}).";
    }

    /// <summary>A closed pipe tells it to finish what it has and go.</summary>
    private async Task End(Process process, Task exited)
    {
        process.StandardInput.Close();
        if (await Task.WhenAny(exited, Task.Delay(Grace, CancellationToken.None)) == exited)
            return;
        log.LogWarning("The mailroom did not end in time and is killed");
        process.Kill();
    }

    private async Task<string?> Listen(StreamReader output)
    {
        string? problem = null;
        while (await output.ReadLineAsync() is { } text)
        {
            var line = MailroomLine.Read(text);
            if (line is { Ready: true })
                state.Runs(line.Http, line.Smtp);
            else if (line?.Problem is { } told)
                problem = told;
            else
                log.Log(line?.LogLevel ?? LogLevel.Warning, "{Line}", text);
        }
        return problem;
    }

    private async Task<string?> Overhear(StreamReader errors)
    {
        while (await errors.ReadLineAsync() is { } text)
            log.LogWarning("{Line}", text);
        return null;
    }
}
