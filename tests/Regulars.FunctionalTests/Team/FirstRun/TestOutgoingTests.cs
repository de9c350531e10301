using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Team.FirstRun;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Team.FirstRun;

public sealed class TestOutgoingTests
{
    [OnBothEngines]
    public async Task A_server_is_tried_before_anything_is_set_up_and_says_how_far_it_came(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);
        await app.Services.GetRequiredService<IMailroomState>().FirstStart.WaitAsync(TimeSpan.FromSeconds(20));

        var good = await Try(app, sink.Port).Gives(200);
        Assert.True(good.GetProperty("ok").GetBoolean(), good.ToString());
        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("ann@shop.example", "ann@shop.example"), (mail.From, Assert.Single(mail.To)));

        sink.Fault = SmtpFault.Rejects;
        AssertStuck("send", await Try(app, sink.Port).Gives(200));
        AssertStuck("connect", await Try(app, port: 1).Gives(200));
        AssertStuck("tls", await Try(app, sink.Port, security: "starttls").Gives(200));
        Assert.Single(sink.Mails);
    }

    [OnBothEngines]
    public async Task Nobody_sends_through_it_without_the_code_or_after_first_run(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);

        await Try(app, sink.Port, code: "AAAA-AAAA").IsRefused(403, "wrong_code");
        await Try(app, sink.Port, security: "ssl").IsRefused(400, "invalid");
        await Person.OwnerOn(app);
        await Try(app, sink.Port).IsRefused(409, "already_set_up");

        Assert.Empty(sink.Mails);
    }

    private static void AssertStuck(string step, JsonElement tried)
    {
        Assert.False(tried.GetProperty("ok").GetBoolean());
        Assert.Equal(step, tried.Text("step"));
        Assert.NotEmpty(tried.Text("detail"));
    }

    private static Task<HttpResponseMessage> Try(RegularsApp app, int port, string security = "none", string? code = null) => app.Anonymous().PostAsJsonAsync(
        "setup/outgoing-test",
        new { code = code ?? app.Services.GetRequiredService<FirstRunCode>().Value, host = "127.0.0.1", port, security, username = (string?)null, password = (string?)null, to = "ann@shop.example" });
}
