using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Regulars.FunctionalTests.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Notices;

public sealed partial class NoticeTests
{
    private const string PublicUrl = "https://desk.shop.example/help";

    [OnBothEngines]
    public async Task An_invitation_leaves_by_mail_and_its_link_lets_somebody_in(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await SetUp(app, sink);

        var invited = await owner.Browser.PostAsJsonAsync("agents", new { name = "Bob Müller", email = "bob@staff.example", role = "lead" }).Gives(201);

        Assert.True(invited.GetProperty("mailed").GetBoolean());
        var mail = await sink.Receive(mail => mail.To.Contains("bob@staff.example"));
        Assert.Equal(("\"Wool (Regulars)\" <support@shop.example>", "auto-generated"), (mail.Header("From"), mail.Header("Auto-Submitted")));
        Assert.Equal(invited.Text("link"), $"{PublicUrl}/invitations/{SecretIn(mail)}");
        var bob = await Person.Of(app, "bob@staff.example", await app.Anonymous().PostAsJsonAsync($"invitations/{SecretIn(mail)}/acceptance", new { password = Person.Password }));
        await bob.Browser.GetAsync("me").Gives(200);
    }

    [OnBothEngines]
    public async Task Whoever_is_new_is_invited_in_the_language_of_whoever_invites_them(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await SetUp(app, sink);
        await owner.Browser.PutAsJsonAsync("me/locale", new { locale = "de" }).Gives(204);

        await owner.Invite("bob@staff.example", "agent");

        Assert.Contains("dich ein, mit Regulars Kunden", Plain(await sink.Receive(mail => mail.To.Contains("bob@staff.example"))), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task A_forgotten_password_is_chosen_anew_by_the_link_in_the_mail(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await SetUp(app, sink);
        await owner.Browser.PutAsJsonAsync("me/locale", new { locale = "de" }).Gives(204);

        await app.Anonymous().PostAsJsonAsync("password-resets", new { email = "Ann@Shop.example" }).Gives(202);
        await app.Anonymous().PostAsJsonAsync("password-resets", new { email = "ann@shop.example" }).Gives(202);
        await app.Anonymous().PostAsJsonAsync("password-resets", new { email = "nobody@shop.example" }).Gives(202);
        await app.Settled();

        var mail = Assert.Single(sink.Mails);
        Assert.Equal(("ann@shop.example", "=?UTF-8?Q?Neues_Passwort_w=C3=A4hlen?="), (Assert.Single(mail.To), mail.Header("Subject")));
        Assert.Contains($"{PublicUrl}/reset/{SecretIn(mail)}", Plain(mail), StringComparison.Ordinal);
        await app.Anonymous().PutAsJsonAsync($"password-resets/{SecretIn(mail)}", new { password = "another password" }).Gives(204);
        await app.Anonymous().PutAsJsonAsync($"password-resets/{SecretIn(mail)}", new { password = "a third password" }).Gives(404);
        await Person.SignIn(app, owner.Email, "another password");
    }

    [OnBothEngines]
    public async Task Who_may_approve_is_mailed_a_link_that_opens_the_request_and_approves_nothing(Engine engine)
    {
        await using var sink = new SmtpSink();
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await SetUp(app, sink);
        var bob = await owner.Hire(app, "agent");
        var brand = (await owner.Browser.GetAsync("brands").Gives(200)).GetProperty("items")[0].Text("id");
        await owner.Browser.PostAsJsonAsync("stores", new { brand, store = new { platform = "demo" } }).Gives(201);
        await app.Settled();
        var customer = (await owner.Browser.GetAsync("customers?q=hanna@lindqvist.example").Gives(200)).GetProperty("items")[0].Text("id");
        var order = (await owner.Browser.GetAsync($"customers/{customer}/shopping").Gives(200)).GetProperty("last").Text("id");

        var refund = new { subject = order, parameters = new { amount = new { amount = "5.00", currency = "USD" }, note = "It broke again" } };
        await bob.Browser.PostOnce("actions/order.refund", refund, "once").Gives(200);

        var mail = await sink.Receive(mail => mail.To.Contains("ann@shop.example"));
        var request = (await owner.Browser.GetAsync("approvals").Gives(200)).GetProperty("items")[0];
        Assert.Contains($"{PublicUrl}/approvals/{request.Text("id")}", Plain(mail), StringComparison.Ordinal);
        Assert.Contains("It broke again", Plain(mail), StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Mails, sent => sent.To.Contains(bob.Email) && Plain(sent).Contains("approvals", StringComparison.Ordinal));
    }

    [OnBothEngines]
    public async Task A_notice_that_the_server_put_off_comes_later_and_once(Engine engine)
    {
        await using var sink = new SmtpSink { Fault = SmtpFault.Defers };
        await using var app = await TeamHouse.StartNew(engine);
        var owner = await SetUp(app, sink);
        _ = Task.Delay(500).ContinueWith(_ => sink.Fault = SmtpFault.None, TaskScheduler.Default);

        await owner.Invite("bob@staff.example", "agent");
        await app.Settled();

        Assert.Single(sink.Mails);
    }

    private static async Task<Person> SetUp(RegularsApp app, SmtpSink sink) => await Person.Of(
        app, "ann@shop.example", await app.Anonymous().PostAsJsonAsync("setup", new
        {
            code = FirstRun.CodeOf(app),
            workspace = "Wool",
            brand = "Wool",
            address = "support@shop.example",
            name = "Ann",
            email = "ann@shop.example",
            password = Person.Password,
            publicUrl = PublicUrl + "/",
            outgoing = new { host = "127.0.0.1", port = sink.Port, security = "none" },
        }));

    private static string SecretIn(SunkMail mail) => Link().Match(Plain(mail)).Groups[1].Value;

    private static string Plain(SunkMail mail) => mail.Text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    [GeneratedRegex("/(?:invitations|reset)/([\\w-]+)")]
    private static partial Regex Link();
}
