using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;

namespace Regulars.Team.Demo;

/// <summary>Runs the program that fills the demo workspace by mail and by the public API, as any client would, and follows its progress.</summary>
internal sealed class DemoMaker(
    Transactions transactions, Listeners listeners, RateLimits limits, IMailroomState mailroom, IOptions<TeamOptions> team, IHostApplicationLifetime host,
    ILogger<DemoMaker> log)
{
    private readonly Lock starting = new();

    /// <summary>Null until it was started in this process.</summary>
    public DemoProgress? Progress { get; private set; }

    /// <summary>Does nothing while it runs.</summary>
    public void Start(IReadOnlyDictionary<string, string> tokens)
    {
        lock (starting)
        {
            if (Progress?.State == DemoState.Making)
                return;
            Progress = new DemoProgress(DemoState.Making);
        }
        _ = Task.Run(() => Run(tokens), CancellationToken.None);
    }

    private async Task Run(IReadOnlyDictionary<string, string> tokens)
    {
        try
        {
            if (team.Value.DemoMaker is not { } program || !File.Exists(program))
            {
                Fail("The program that fills the demo is not here; the workspace stays empty.");
                return;
            }
            await mailroom.FirstStart.WaitAsync(host.ApplicationStopping);
            if (mailroom.SmtpPort is not { } port)
            {
                Fail("No mail can come in, so the demo cannot be filled. Put the mailroom right and start again.");
                return;
            }
            // Its end of the pipe closes with this process: then it ends too.
            using var process = Process.Start(Command(program, tokens, port))!;
            await using var stopping = host.ApplicationStopping.Register(() => process.Kill(entireProcessTree: true));
            process.ErrorDataReceived += (_, line) =>
            {
                if (line.Data is not null)
                    log.LogInformation("Demo: {Line}", line.Data);
            };
            process.BeginErrorReadLine();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                await Take(JsonSerializer.Deserialize<Line>(line, Json.Stored)!);
            await process.WaitForExitAsync();
            if (Progress!.State == DemoState.Making)
                Fail($"The program that fills the demo ended early with code {process.ExitCode}.");
        }
        catch (Exception exception) when (!host.ApplicationStopping.IsCancellationRequested)
        {
            log.LogError(exception, "The demo could not be filled");
            Fail("The demo could not be filled; the log says why.");
        }
    }

    private ProcessStartInfo Command(string program, IReadOnlyDictionary<string, string> tokens, int smtpPort) => new("node", [program])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["REGULARS_URL"] = listeners.Public.ToString().TrimEnd('/'),
            ["REGULARS_SMTP_PORT"] = FormattableString.Invariant($"{smtpPort}"),
            ["REGULARS_PASS"] = limits.Pass,
            ["REGULARS_DEMO_TOKENS"] = JsonSerializer.Serialize(tokens, Json.Stored),
        },
    };

    private async Task Take(Line line)
    {
        if (line.Error is { } error)
            Fail(error);
        else if (line.Ready)
            await Finish();
        else
            Progress = Progress! with { Done = line.Done, Total = line.Total };
    }

    private async Task Finish()
    {
        await transactions.Run(
            _ => { }, services => services.GetRequiredService<DemoWorkspace>().MarkFilled(CancellationToken.None), CancellationToken.None);
        Progress = Progress! with { State = DemoState.Ready, Done = Progress.Total };
    }

    private void Fail(string detail) => Progress = new DemoProgress(DemoState.Failed, Progress?.Done ?? 0, Progress?.Total ?? 0, detail);

    private sealed record Line(int Done, int Total, bool Ready, string? Error);
}
