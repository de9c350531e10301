using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Startup;
using Regulars.Team.FirstRun;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.FirstRun;

[Collection(House.Name)]
public sealed class StartupBlockTests
{
    [Fact]
    public async Task It_says_on_which_port_mail_comes_in()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite);

        var mailIn = await MailIn(app);

        Assert.Equal($"port {app.Services.GetRequiredService<IMailroomState>().SmtpPort} (SMTP)", mailIn);
        Assert.NotEqual("port 0 (SMTP)", mailIn);
    }

    [Fact]
    public async Task It_says_that_the_port_is_taken_and_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var app = await RegularsApp.Start(Engine.Sqlite, null, $"--smtp-port={port}");

        Assert.Equal($"none. Port {port} is taken by another program. Stop it, or choose another port with --smtp-port.", await MailIn(app));
    }

    [Fact]
    public async Task It_says_that_there_is_no_mailroom()
    {
        await using var app = await RegularsApp.Start(Engine.Sqlite, null, "--mailroom=");

        Assert.Equal("none. No mail moves: no mailroom is set up.", await MailIn(app));
    }

    private static async Task<string> MailIn(RegularsApp app)
    {
        var block = await Assert.IsType<StartupBlock>(Assert.Single(app.Services.GetServices<IGreet>())).Write(CancellationToken.None);
        return Assert.Single(block.Split(Environment.NewLine), line => line.Contains("Mail in", StringComparison.Ordinal)).Trim()["Mail in".Length..].Trim();
    }
}
