using System.Diagnostics;

namespace Regulars.Bench.Serving;

/// <summary>A process that we started, and only such a one is ever signalled. What it prints is kept for when it fails.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> printed = [];
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Null when it ended without a word.</summary>
    public Task<string> FirstLine => firstLine.Task;

    public string Printed
    {
        get
        {
            lock (printed)
                return string.Join('\n', printed.TakeLast(40));
        }
    }

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var child = new ChildProcess(new Process { StartInfo = start });
        child.process.OutputDataReceived += (_, line) => child.Note(line.Data);
        child.process.ErrorDataReceived += (_, line) => child.Note(line.Data);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>SIGKILL: nothing of it gets another word in.</summary>
    public async Task Kill(CancellationToken ct)
    {
        process.Kill();
        await process.WaitForExitAsync(ct);
    }

    /// <summary>SIGKILL for one that a process of ours started.</summary>
    public static async Task Kill(int process, CancellationToken ct)
    {
        using var signal = Process.Start("kill", ["-KILL", $"{process}"]);
        await signal.WaitForExitAsync(ct);
    }

    /// <summary>SIGTERM, as an administrator stops it.</summary>
    public async Task Stop(CancellationToken ct)
    {
        if (process.HasExited)
            return;
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await signal.WaitForExitAsync(ct);
        await process.WaitForExitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await Stop(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            firstLine.TrySetResult("");
            return;
        }
        firstLine.TrySetResult(line);
        lock (printed)
            printed.Add(line);
    }
}
