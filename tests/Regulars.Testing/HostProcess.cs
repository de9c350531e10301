using System.Diagnostics;
using Regulars.Testing.Storage;

namespace Regulars.Testing;

/// <summary>A host in a process of its own, which can be killed as a machine is that loses its power.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    public static HostProcess Start(TestStorage storage, params string[] arguments)
    {
        string[] all =
        [
            Path.Combine(AppContext.BaseDirectory, "Regulars.Host.dll"), "--port=0", "--smtp-port=0", $"--data={storage.Folder}",
            .. storage.Postgres is { } postgres ? new[] { $"--postgres={postgres}" } : [],
            .. Repository.Mailroom is { } mailroom ? new[] { $"--mailroom={mailroom}" } : [],
            .. arguments,
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", all) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process);
    }

    /// <summary>SIGKILL: it gives nothing back. Its mailroom ends by itself, as its input does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }
}
