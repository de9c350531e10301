using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Customers;

[Collection(House.Name)]
public sealed class ProfileTests(House house)
{
    [OnBothEngines]
    public async Task Language_time_zone_and_birthday_are_kept_and_nonsense_is_refused(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);

        var said = await counter.Agent.PutAsJsonAsync(
            $"{hanna}/profile", new { locale = "pt-br", timeZone = "Europe/Lisbon", birthday = "--02-29", version = 1 }).Gives(200);
        Assert.Equal(("pt-BR", "Europe/Lisbon", "--02-29", 2), (said.Text("locale"), said.Text("timeZone"), said.Text("birthday"), said.GetProperty("version").GetInt32()));
        Assert.Equal("pt-BR", (await counter.Read(hanna)).Text("locale"));

        await counter.Agent.PutAsJsonAsync($"{hanna}/profile", new { locale = "x", version = 2 }).IsRefused(400, "bad_locale");
        await counter.Agent.PutAsJsonAsync($"{hanna}/profile", new { timeZone = "Mars/Olympus", version = 2 }).IsRefused(400, "bad_time_zone");
        await counter.Agent.PutAsJsonAsync($"{hanna}/profile", new { birthday = "1990-02-30", version = 2 }).IsRefused(400, "bad_birthday");
        var late = await counter.Agent.PutAsJsonAsync($"{hanna}/profile", new { version = 1 }).IsRefused(409, "conflict");
        Assert.Equal("pt-BR", late.GetProperty("current").Text("locale"));
    }

    [OnBothEngines]
    public async Task An_address_is_added_made_main_and_taken_off(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);

        var added = await counter.Agent.PostAsJsonAsync($"{hanna}/identities", new { kind = "phone", address = "0049 151 2345678" }).Gives(200);
        var phone = Assert.Single(Identities(added), identity => identity.Text("kind") == "phone");
        Assert.Equal(("+491512345678", false, false), (phone.Text("address"), phone.GetProperty("isVerified").GetBoolean(), phone.GetProperty("isMain").GetBoolean()));

        await counter.Agent.PutAsync($"{hanna}/identities/{phone.Text("id")}/main", null).Gives(200);
        Assert.Equal("+491512345678", Assert.Single(await counter.Items("customers")).Text("address"));

        var left = await counter.Agent.DeleteAsync($"{hanna}/identities/{phone.Text("id")}").Gives(200);
        var mail = Assert.Single(Identities(left));
        Assert.True(mail.GetProperty("isMain").GetBoolean());
        await counter.Agent.DeleteAsync($"{hanna}/identities/{mail.Text("id")}").IsRefused(409, "last_identity");
        await counter.Agent.PostAsJsonAsync($"{hanna}/identities", new { kind = "email", address = "not one" }).IsRefused(400, "bad_identity");

        var audited = (await counter.Workspace.As(Role.Owner).GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray().Select(row => row.Text("action")).ToList();
        Assert.Subset(audited.ToHashSet(), new HashSet<string> { "customer.identity-added", "customer.identity-made-main", "customer.identity-removed" });
    }

    [OnBothEngines]
    public async Task An_address_of_somebody_else_is_refused_with_who_that_is(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);
        await counter.Hear(from: "tove@lindqvist.example", name: "Tove Lindqvist");

        var refused = await counter.Agent.PostAsJsonAsync($"{hanna}/identities", new { kind = "email", address = "Tove@Lindqvist.example" }).IsRefused(409, "identity_taken");
        Assert.Equal("Tove Lindqvist", refused.GetProperty("current").Text("name"));
        Assert.Equal("Tove Lindqvist", (await counter.Read($"customers/{refused.GetProperty("current").Text("customer")}")).Text("name"));
    }

    [OnBothEngines]
    public async Task Two_who_add_the_same_address_at_once_give_it_to_one_customer(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);
        await counter.Hear(from: "tove@lindqvist.example", name: "Tove Lindqvist");
        var tove = "customers/" + (await counter.Items("customers?q=tove"))[0].Text("id");

        var both = await Task.WhenAll(new[] { hanna, tove }.Select(who => counter.Agent.PostAsJsonAsync($"{who}/identities", new { kind = "phone", address = "+15035550188" })));

        Assert.Equal([200, 409], both.Select(answer => (int)answer.StatusCode).Order());
    }

    [OnBothEngines]
    public async Task A_note_is_changed_by_its_author_alone_and_comes_back_when_deleted(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);
        var note = await counter.Agent.PostAsJsonAsync($"{hanna}/notes", new { text = "Allergic to nuts.\nAsk before a gift." }).Gives(201);
        var path = $"{hanna}/notes/{note.Text("id")}";

        await counter.Workspace.As(Role.Lead).PutAsJsonAsync(path, new { text = "Mine now", version = 1 }).IsRefused(403, "not_your_note");
        await counter.Workspace.As(Role.Lead).DeleteAsync(path).IsRefused(403, "not_your_note");
        await counter.Agent.PutAsJsonAsync(path, new { text = "Allergic to nuts", version = 1 }).Gives(200);
        await counter.Agent.PutAsJsonAsync(path, new { text = "Again", version = 1 }).IsRefused(409, "conflict");
        var shown = Assert.Single(await counter.Items($"{hanna}/notes"));
        Assert.Equal(("Allergic to nuts", true), (shown.Text("text"), shown.GetProperty("isMine").GetBoolean()));
        Assert.NotNull(shown.GetProperty("editedAt").GetString());

        await counter.Agent.DeleteAsync(path).Gives(204);
        Assert.Empty(await counter.Items($"{hanna}/notes"));
        await counter.Agent.PutAsync($"{path}/restoration", null).Gives(200);
        Assert.Single(await counter.Items($"{hanna}/notes"));
    }

    [OnBothEngines]
    public async Task Consent_is_given_and_withdrawn_and_nothing_said_is_forgotten(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);
        foreach (var isGiven in new[] { true, true, false })
            await counter.Agent.PostAsJsonAsync($"{hanna}/consent", new { purpose = "marketing-email", isGiven, source = "on the phone" }).Gives(200);

        var said = await counter.Items($"{hanna}/consent");
        Assert.Equal([false, true], said.Select(one => one.GetProperty("isGiven").GetBoolean()));
        Assert.All(said, one => Assert.Equal(("marketing-email", "on the phone"), (one.Text("purpose"), one.Text("source"))));
        var audited = (await counter.Workspace.As(Role.Owner).GetAsync("audit").Gives(200)).GetProperty("items").EnumerateArray().Select(row => row.Text("action"));
        Assert.Equal(["customer.consent-withdrawn", "customer.consent-given"], audited.Where(action => action.StartsWith("customer.consent", StringComparison.Ordinal)));
        await counter.Agent.PostAsJsonAsync($"{hanna}/consent", new { purpose = "everything", isGiven = true, source = "x" }).Gives(400);
    }

    [OnBothEngines]
    public async Task The_timeline_tells_of_all_newest_first_and_loses_nothing_between_pages(Engine engine)
    {
        var (counter, hanna) = await Hanna(engine);
        await counter.Hear("Second", subject: "Another matter");
        await counter.Agent.PutAsJsonAsync($"{hanna}/name", new { name = "Hanna L.", version = 1 }).Gives(200);
        await counter.Agent.PostAsJsonAsync($"{hanna}/identities", new { kind = "phone", address = "+15035550188" }).Gives(200);
        await counter.Workspace.Settled();

        var told = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await counter.Read($"{hanna}/timeline?limit=1&cursor={cursor}");
            told.AddRange(page.GetProperty("items").EnumerateArray().Select(line => line.Text("title")));
            cursor = page.GetProperty("next").GetString();
        }
        Assert.Equal(["identity-added", "renamed", "Another matter", "My order"], told);
        var renamed = (await counter.Items($"{hanna}/timeline")).Single(line => line.Text("title") == "renamed");
        Assert.Equal(("Hanna Lindqvist", "Hanna L."), (renamed.GetProperty("facts").Text("from"), renamed.GetProperty("facts").Text("to")));
        await counter.Agent.GetAsync($"{hanna}/timeline?cursor=AAAA").IsRefused(400, "bad_cursor");
    }

    private static List<JsonElement> Identities(JsonElement customer) => [.. customer.GetProperty("identities").EnumerateArray()];

    private async Task<(Counter Counter, string Path)> Hanna(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        return (counter, $"customers/{Assert.Single(await counter.Items("customers")).Text("id")}");
    }
}
