using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Regulars.Platform;
using Regulars.Platform.Startup;
using Regulars.Team.Demo;

namespace Regulars.Team.FirstRun;

/// <summary>All that the program says once it serves: where to go, where mail comes in, where everything lies.</summary>
internal sealed class StartupBlock(
    IServiceScopeFactory scopes, Listeners listeners, FirstRunCode code, IOptions<RegularsOptions> options, DemoAtStart demo) : IGreet
{
    public async Task Greet(CancellationToken ct)
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
        Add(block, "Mail in", FormattableString.Invariant($"port {options.Value.SmtpPort} (SMTP)"));
        Add(block, "Data", options.Value.DataFolder);
        await Console.Out.WriteLineAsync(block.ToString());
    }

    private static void Add(StringBuilder block, string what, string text) => block.Append("  ").Append(what.PadRight(11)).AppendLine(text);
}
