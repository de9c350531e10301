using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Startup;
using Regulars.Team.Demo;

namespace Regulars.Team.FirstRun;

/// <summary>All that the program says once it serves: where to go, where mail comes in, where everything lies.</summary>
internal sealed class StartupBlock(
    IServiceScopeFactory scopes, Listeners listeners, FirstRunCode code, IMailroomState mailroom, IOptions<RegularsOptions> options, DemoAtStart demo)
    : IGreet
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public async Task Greet(CancellationToken ct) => await Console.Out.WriteLineAsync(await Write(ct));

    internal async Task<string> Write(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var address = listeners.Public.ToString().TrimEnd('/');
        var block = new StringBuilder().AppendLine();
        Add(block, "Regulars", address);
        if (await scope.ServiceProvider.GetRequiredService<FirstRunGuard>().IsNeeded(ct))
            Add(block, "First run", $"{address}/setup?code={code.Value}");
        else
            Add(block, "Sign in", $"{address}/sign-in");
        foreach (var signIn in await demo.Open(ct))
            Add(block, "Demo", signIn);
        Add(block, "Mail in", await MailIn(ct));
        Add(block, "Data", options.Value.DataFolder);
        return block.ToString();
    }

    /// <summary>Where mail comes in, as it is and not as it was wished for; else why it does not.</summary>
    private async Task<string> MailIn(CancellationToken ct)
    {
        await Task.WhenAny(mailroom.FirstStart, Task.Delay(LongestWait, ct));
        return mailroom is { Problem: null, SmtpPort: { } port }
            ? FormattableString.Invariant($"port {port} (SMTP)")
            : $"none. {mailroom.Problem}";
    }

    private static void Add(StringBuilder block, string what, string text) => block.Append("  ").Append(what.PadRight(11)).AppendLine(text);
}
