using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Startup;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Mailroom;

[Collection(PostCollection.Name)]
public sealed class SuperviseMailroomTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_killed_mailroom_comes_back_on_its_port_and_ends_with_the_host()
    {
        var app = await RegularsApp.Start(Engine.Sqlite);
        var (state, host) = (app.Services.GetRequiredService<IMailroomState>(), app.Services.GetRequiredService<Listeners>().Internal.Port);
        await state.FirstStart.WaitAsync(Longest);
        var (port, first) = (state.SmtpPort!.Value, Assert.Single(MailroomsOf(host)));

        Process.GetProcessById(first).Kill();
        await Until(() => state.State == "restarting" && state.Problem is not null);
        await Until(() => state.State == "running");

        using (await SmtpSender.Connect(port))
            Assert.Equal(port, state.SmtpPort);
        await app.DisposeAsync();
        Assert.Empty(MailroomsOf(host));
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

    /// <summary>The Node processes that talk to the host on this port; other tests have hosts and mailrooms of their own.</summary>
    private static IReadOnlyList<int> MailroomsOf(int host) => [.. Process.GetProcessesByName("node").Select(process => process.Id).Where(id => TalksTo(id, host))];

    private static bool TalksTo(int process, int host)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/environ").Split('\0')
                .Any(setting => setting.StartsWith("REGULARS_HOST_URL=", StringComparison.Ordinal) && setting.TrimEnd('/').EndsWith($":{host}", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
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
