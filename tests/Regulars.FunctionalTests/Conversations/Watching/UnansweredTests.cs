using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Conversations.Watching;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Platform.Clock;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Conversations.Watching;

[Collection(PostCollection.Name)]
public sealed class UnansweredTests(House house)
{
    [OnBothEngines]
    public async Task What_waits_longer_than_it_should_is_counted_and_listed_longest_first(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear(from: "new@shopper.example", ago: Duration.FromHours(1));
        var older = await counter.Hear(from: "old@shopper.example", ago: Duration.FromHours(9));
        await counter.Hear(from: "mid@shopper.example", ago: Duration.FromHours(5));
        var answered = await counter.Hear(from: "answered@shopper.example", ago: Duration.FromHours(8));
        await counter.Write(answered, "k", 1);

        var found = await counter.Read("conversations/unanswered");
        Assert.Equal((2, 4, $"{older}"), (found.GetProperty("count").GetInt32(), found.GetProperty("hours").GetInt32(), found.GetProperty("longest").Text("id")));
        var first = await counter.Read("conversations?view=unanswered&limit=2");
        var rest = await counter.Read($"conversations?view=unanswered&limit=2&cursor={Uri.EscapeDataString(first.Text("next"))}");
        Assert.Equal([1002, 1003, 1001], first.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray()).Select(row => row.GetProperty("number").GetInt32()));
    }

    [OnBothEngines]
    public async Task Nights_and_weekends_are_no_waiting_and_it_can_be_switched_off(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var lead = counter.Workspace.As(Role.Lead);
        await counter.Hear(ago: Duration.FromDays(30));
        await lead.PutAsJsonAsync("conversations/watch", new { isOn = true, hours = 24, digestHour = (int?)null, version = 0 }).Gives(200);
        Assert.Equal(1, (await counter.Read("conversations/unanswered")).GetProperty("count").GetInt32());
        await lead.PutAsJsonAsync("conversations/watch", new { isOn = true, hours = 48, digestHour = 9, version = 0 }).IsRefused(409, "conflict");

        var none = Enumerable.Repeat(Array.Empty<object>(), 7);
        await lead.PostAsJsonAsync("calendars", new { name = "Never", zone = "UTC", week = none, exceptions = Array.Empty<object>(), holidayLists = Array.Empty<object>() }).Gives(201);
        Assert.Equal(0, (await counter.Read("conversations/unanswered")).GetProperty("count").GetInt32());

        await lead.PutAsJsonAsync("conversations/watch", new { isOn = false, hours = 1, digestHour = 9, version = 1 }).Gives(200);
        Assert.Equal(0, (await counter.Read("conversations/unanswered")).GetProperty("count").GetInt32());
        await counter.Agent.PutAsJsonAsync("conversations/watch", new { isOn = false, hours = 1, version = 2 }).IsRefused(403, "forbidden");
    }

    [OnBothEngines]
    public async Task Leads_hear_by_mail_at_their_hour_and_of_nothing_not_at_all(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.SendThrough(sink);
        await post.Owner.PutAsJsonAsync("conversations/watch", new { isOn = true, hours = 1, digestHour = 8, version = 0 }).Gives(200);
        await LookAt(post, 8);
        Assert.Empty(sink.Mails);

        var counter = await Counter.At(post.Workspace);
        await counter.Hear(ago: Duration.FromDays(3));
        await LookAt(post, 9);
        Assert.Empty(sink.Mails);
        await LookAt(post, 8);

        Assert.Equal(2, sink.Mails.Count);
        Assert.All(sink.Mails, mail => Assert.Contains("/inbox/unanswered", mail.Text, StringComparison.Ordinal));
    }

    [OnBothEngines]
    public async Task Leads_see_who_has_how_much_and_what_nobody_has(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (lead, me) = (counter.Workspace.As(Role.Lead), await Counter.IdOf(counter.Agent));
        var mine = await counter.Hear(from: "a@shopper.example", ago: Duration.FromHours(2));
        await counter.Hear(from: "b@shopper.example");
        await counter.Agent.PutAsJsonAsync($"conversations/{mine}/assignment", new { agent = me, from = (string?)null }).Gives(204);

        var coverage = await lead.GetAsync("conversations/coverage").Gives(200);

        var agents = coverage.GetProperty("agents").EnumerateArray().ToDictionary(one => one.GetProperty("agent").ToString(), one => one.GetProperty("open").GetInt32());
        Assert.Equal((1, 1), (agents[me], agents[""]));
        var team = Assert.Single(coverage.GetProperty("teams").EnumerateArray());
        Assert.Equal((2, 1, 2), (team.GetProperty("open").GetInt32(), team.GetProperty("unassigned").GetInt32(), team.GetProperty("waiting").GetInt32()));
        await counter.Agent.GetAsync("conversations/coverage").IsRefused(403, "forbidden");
    }

    private static async Task LookAt(Post post, int hour)
    {
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        await post.Workspace.Do(services => services.GetRequiredKeyedService<IJob>(nameof(MailUnanswered)).Run(today.At(new LocalTime(hour, 4)).InUtc().ToInstant(), default));
        await post.Workspace.Settled();
    }
}
