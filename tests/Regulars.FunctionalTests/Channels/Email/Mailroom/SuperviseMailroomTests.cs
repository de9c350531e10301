using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Mailroom;

/// <summary>In the house's collection so that no other test starts a mailroom meanwhile.</summary>
[Collection(House.Name)]
public sealed class SuperviseMailroomTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_killed_mailroom_comes_back_on_its_port_and_ends_with_the_host()
    {
        var before = Children();
        var app = await RegularsApp.Start(Engine.Sqlite);
        var state = app.Services.GetRequiredService<IMailroomState>();
        await state.FirstStart.WaitAsync(Longest);
        var (port, first) = (state.SmtpPort!.Value, Assert.Single(Children().Except(before)));

        Process.GetProcessById(first).Kill();
        await Until(() => state.State == "restarting" && state.Problem is not null);
        await Until(() => state.State == "running");

        using (await SmtpSender.Connect(port))
            Assert.Equal(port, state.SmtpPort);
        await app.DisposeAsync();
        Assert.Empty(Children().Except(before));
    }

    [Fact]
    public async Task A_taken_port_is_told_in_words()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var app = await RegularsApp.Start(Engine.Sqlite, null, $"--smtp-port={port}");
        var state = app.Services.GetRequiredService<IMailroomState>();

        await state.FirstStart.WaitAsync(Longest);

        Assert.Contains($"Port {port} is taken", state.Problem, StringComparison.Ordinal);
        using var client = app.Anonymous();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri(app.Address, "/readyz"))).StatusCode);
    }

    /// <summary>The Node processes that this one started.</summary>
    private static HashSet<int> Children() => [.. Process.GetProcessesByName("node").Select(process => process.Id).Where(IsOurs)];

    private static bool IsOurs(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture) == Environment.ProcessId;
        }
        catch (IOException)
        {
            return false; // it has ended meanwhile
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(since.Elapsed < Longest, "It did not come to that.");
            await Task.Delay(10);
        }
    }
}
