using System.Net.Http.Json;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>An id of another workspace in a body is refused like one of nothing, and nothing is written.</summary>
[Collection(House.Name)]
public sealed class ForeignIdTests(House house)
{
    /// <summary>What somebody looks at is kept in memory and told to their own workspace alone, whatever it is.</summary>
    private const string SoftState = "ChangeInterests.Interest.Id";

    private sealed record Case(string Member, HttpMethod Method, string Path, object Body, int Status, string Code);

    [OnBothEngines]
    public async Task An_id_of_another_workspace_in_a_body_is_refused_and_nothing_is_written(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));
        var (ours, theirs) = (await Furnished.Make(workspace), await Furnished.Make(other));
        await workspace.Settled();
        var (owner, cases) = (workspace.As(Role.Owner), Cases(ours, theirs, other).ToList());

        Assert.Equal(BodyIds.In(workspace.App).Except([SoftState]).Order(), cases.Select(one => one.Member).Distinct().Order());
        foreach (var one in cases)
        {
            var before = await WorkspaceState.Of(workspace);
            using var request = new HttpRequestMessage(one.Method, one.Path) { Content = JsonContent.Create(one.Body) };
            if (one.Method == HttpMethod.Post)
                request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
            var answer = await owner.SendAsync(request);
            var told = await answer.Content.ReadAsStringAsync();
            Assert.True(
                (int)answer.StatusCode == one.Status && told.Contains($"\"{one.Code}\"", StringComparison.Ordinal), $"{one.Member}: {(int)answer.StatusCode} {told}");
            Assert.DoesNotContain("Kim", told, StringComparison.Ordinal);
            Assert.Equal(before, await WorkspaceState.Of(workspace));
        }
    }

    [OnBothEngines]
    public async Task A_cursor_of_another_workspace_shows_our_own_rows_alone(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));
        foreach (var furnished in new[] { workspace, other, workspace, other })
            await Furnished.Make(furnished);
        var (ours, theirs) = (workspace.As(Role.Owner), other.As(Role.Owner));

        foreach (var list in new[] { "conversations?view=all&", "customers?", "audit?" })
        {
            var next = (await theirs.GetAsync($"{list}limit=1").Gives(200)).Text("next");
            var foreign = await Ids(theirs, list);
            Assert.DoesNotContain(await Ids(ours, $"{list}cursor={Uri.EscapeDataString(next)}&"), foreign.Contains);
        }
        var conversation = (await Ids(theirs, "conversations?view=all&")).First();
        await ours.GetAsync($"conversations/{conversation}/messages").IsRefused(404, "not_found");
        foreach (var field in new[] { $"customer:is:{(await Ids(theirs, "customers?")).First()}", $"assignee:is:{(await Ids(theirs, "agents?")).First()}" })
            Assert.Empty(await Ids(ours, $"conversations?view=all&filter={field}&"));
    }

    private static IEnumerable<Case> Cases(Furnished ours, Furnished theirs, TestWorkspace other)
    {
        var (conversation, action) = ($"conversations/{ours.IdOf("conversations")}", "actions/conversation.assign");
        var (file, message, agent) = (theirs.IdOf("files"), theirs.IdOf("messages"), theirs.IdOf("agents"));
        string[] to = ["kim@shop.example"];
        var files = new[] { ours.IdOf("files"), file };
        foreach (var kind in new[] { "reply", "note" })
        {
            yield return new("WriteMessage.Request.Attachments", HttpMethod.Post, $"{conversation}/messages",
                new { kind, text = "Here", to, attachments = files, seen = 9 }, 400, "no_such_file");
            yield return new("WriteMessage.Request.Answers", HttpMethod.Post, $"{conversation}/messages",
                new { kind, text = "Here", to, answers = message, seen = 9 }, 400, "no_such_message");
            yield return new("KeepDraft.Request.Attachments", HttpMethod.Put, $"{conversation}/draft",
                new { kind, html = "<p>Here</p>", attachments = files }, 400, "no_such_file");
            yield return new("KeepDraft.Request.Answers", HttpMethod.Put, $"{conversation}/draft",
                new { kind, html = "<p>Here</p>", answers = message }, 400, "no_such_message");
        }
        yield return new("WriteMessage.Request.Mentions", HttpMethod.Post, $"{conversation}/messages",
            new { kind = "note", text = "Here", mentions = new[] { ours.IdOf("agents"), agent } }, 400, "no_such_agent");
        yield return new("AssignConversation.Request.Agent", HttpMethod.Put, $"{conversation}/assignment", new { agent }, 400, "no_such_agent");
        yield return new("AssignConversation.Request.From", HttpMethod.Put, $"{conversation}/assignment",
            new { agent = ours.IdOf("agents"), from = agent }, 409, "assigned_meanwhile");
        foreach (var path in new[] { action, $"{action}/preview" })
        {
            yield return new("RunAction.Request.Subject", HttpMethod.Post, path, new { subject = theirs.IdOf("conversations"), parameters = new { } }, 404, "not_found");
            yield return new("RunAction.Request.Parameters", HttpMethod.Post, path,
                new { subject = ours.IdOf("conversations"), parameters = new { agent } }, 400, "no_such_agent");
        }
        yield return new("ChangeMany.Request.Conversations", HttpMethod.Post, "conversations/bulk",
            new { action = "conversation.resolve", parameters = new { }, conversations = new[] { theirs.IdOf("conversations") } }, 400, "no_such_conversation");
        yield return new("ChangeMany.Request.Parameters", HttpMethod.Post, "conversations/bulk",
            new { action = "conversation.assign", parameters = new { agent }, conversations = new[] { ours.IdOf("conversations") } }, 400, "no_such_agent");
        var (macros, acts) = (new[] { theirs.IdOf("macros") }, new[] { new { name = "conversation.assign", parameters = new { agent } } });
        yield return new("WriteMessage.Request.Macros", HttpMethod.Post, $"{conversation}/messages", new { kind = "note", text = "Here", macros }, 400, "no_such_macro");
        yield return new("Macro.Act.Parameters", HttpMethod.Post, $"{conversation}/messages", new { kind = "note", text = "Here", actions = acts }, 400, "no_such_agent");
        yield return new("KeepDraft.Request.Macros", HttpMethod.Put, $"{conversation}/draft", new { kind = "note", html = "<p>Here</p>", macros }, 400, "no_such_macro");
        yield return new("Macro.Act.Parameters", HttpMethod.Put, $"{conversation}/draft", new { kind = "note", html = "<p>Here</p>", actions = acts }, 400, "no_such_agent");
        var macro = new { name = "Ours", folder = "", isShared = false, steps = new[] { new { title = "", guidance = "", html = "<p>Here</p>" } } };
        yield return new("ChangeMacros.Request.Attachments", HttpMethod.Post, "macros",
            new { macro.name, macro.folder, macro.isShared, macro.steps, attachments = files, actions = Array.Empty<object>() }, 400, "no_such_file");
        yield return new("Macro.Act.Parameters", HttpMethod.Post, "macros",
            new { macro.name, macro.folder, macro.isShared, macro.steps, attachments = Array.Empty<string>(), actions = acts }, 400, "no_such_agent");
        object Begun(Guid brand, string[] attachments, string[] used) => new { brand, subject = "Hello", html = "<p>Here</p>", to = new[] { "new@shopper.example" }, attachments, macros = used };
        yield return new("BeginConversation.Request.Brand", HttpMethod.Post, "conversations", Begun(other.Brand.Value, [], []), 400, "no_such_brand");
        yield return new("BeginConversation.Request.Attachments", HttpMethod.Post, "conversations", Begun(Guid.Parse(ours.IdOf("brands")), files, []), 400, "no_such_file");
        yield return new("BeginConversation.Request.Macros", HttpMethod.Post, "conversations", Begun(Guid.Parse(ours.IdOf("brands")), [], macros), 400, "no_such_macro");
        yield return new("MergeTag.Request.Into", HttpMethod.Put, $"tags/{ours.IdOf("tags")}/merger", new { into = theirs.IdOf("tags") }, 400, "no_such_tag");
        yield return new("MergeConversation.Request.Into", HttpMethod.Put, $"{conversation}/merge", new { into = theirs.IdOf("conversations") }, 400, "no_such_conversation");
        yield return new("MoveMessage.Request.To", HttpMethod.Post, $"{conversation}/messages/{ours.IdOf("messages")}/move",
            new { to = theirs.IdOf("conversations") }, 400, "no_such_conversation");
        yield return new("BrandRoutes.AddRequest.Logo", HttpMethod.Post, "brands", new { name = "Second", logo = file }, 400, "no_picture");
        yield return new("BrandRoutes.Request.Logo", HttpMethod.Put, $"brands/{ours.IdOf("brands")}", new { name = "Ours", version = 1, logo = file }, 400, "no_picture");
        yield return new("BrandSenderRoutes.Request.Mailbox", HttpMethod.Put, $"brands/{ours.IdOf("brands")}/sender",
            new { name = "Ours", mailbox = theirs.IdOf("mailboxes"), signature = "", version = 0 }, 400, "not_its_mailbox");
        yield return new("AddMailbox.Request.Brand", HttpMethod.Post, "mailboxes",
            new { brand = other.Brand.Value, address = "new@shop.example", name = "New" }, 400, "no_such_brand");
        yield return new("ConnectStore.Request.Brand", HttpMethod.Post, "stores",
            new { brand = other.Brand.Value, store = new { platform = "demo" } }, 400, "no_such_brand");
        yield return new("ChangeStore.Request.Brand", HttpMethod.Put, $"stores/{ours.IdOf("stores")}",
            new { brand = other.Brand.Value, store = new { platform = "demo" }, version = 2 }, 400, "no_such_brand");
        yield return new("ChooseOrder.Request.Order", HttpMethod.Put, $"{conversation}/order", new { order = theirs.IdOf("orders") }, 400, "no_such_order");
        yield return new("ChangeLimits.Request.Agent", HttpMethod.Post, "limits", new { agent, currency = "USD", orderShare = 5 }, 400, "no_such_agent");
        yield return new("ChangeLimits.Request.Reason", HttpMethod.Post, "limits",
            new { role = "agent", currency = "USD", orderShare = 5, reason = theirs.IdOf("gesture-reasons") }, 400, "no_such_reason");
        yield return new("DelegateApprovals.Request.To", HttpMethod.Put, "approval-delegation",
            new { to = agent, until = SystemClock.Instance.GetCurrentInstant().Plus(Duration.FromDays(1)).ToString() }, 400, "no_such_agent");
        var week = Enumerable.Repeat(Array.Empty<object>(), 7);
        yield return new("ChangeCalendars.Request.HolidayLists", HttpMethod.Post, "calendars",
            new { name = "Hours", zone = "UTC", week, exceptions = Array.Empty<object>(), holidayLists = new[] { theirs.IdOf("holiday-lists") } }, 400, "no_such_holiday_list");
        yield return new("ChangeCalendars.Kept.Calendar", HttpMethod.Put, $"brands/{ours.IdOf("brands")}/hours",
            new { calendar = theirs.IdOf("calendars") }, 400, "no_such_calendar");
        var team = new { name = "Ours", colour = "lake", assignment = "by-hand", members = Array.Empty<object>(), mailboxes = Array.Empty<object>() };
        yield return new("ChangeTeams.Request.Members", HttpMethod.Post, "teams", new { team.name, team.colour, team.assignment, members = new[] { agent }, team.mailboxes }, 400, "no_such_agent");
        yield return new("ChangeTeams.Request.Mailboxes", HttpMethod.Post, "teams",
            new { team.name, team.colour, team.assignment, team.members, mailboxes = new[] { theirs.IdOf("mailboxes") } }, 400, "no_such_mailbox");
        yield return new("ChangeTeams.Request.Calendar", HttpMethod.Post, "teams",
            new { team.name, team.colour, team.assignment, team.members, team.mailboxes, calendar = theirs.IdOf("calendars") }, 400, "no_such_calendar");
        yield return new("MoveToTeam.Request.Team", HttpMethod.Put, $"{conversation}/team", new { team = theirs.IdOf("teams") }, 400, "no_such_team");
        yield return new("MoveToTeam.Request.From", HttpMethod.Put, $"{conversation}/team", new { team = ours.IdOf("teams"), from = theirs.IdOf("teams") }, 409, "team_meanwhile");
        yield return new("HandBack.Request.Team", HttpMethod.Post, $"{conversation}/hand-back", new { note = "Theirs", team = theirs.IdOf("teams") }, 400, "no_such_team");
        yield return new("TakeNext.Request.Team", HttpMethod.Post, "conversations/next", new { team = theirs.IdOf("teams") }, 400, "no_such_team");
        yield return new("SwitchWorkspace.Request.Workspace", HttpMethod.Put, "me/workspace", new { workspace = other.Id.Value }, 403, "forbidden");
        yield return new("ChangeInterests.Request.Stream", HttpMethod.Put, "feed/interests",
            new { stream = Guid.CreateVersion7(), conversations = Array.Empty<object>() }, 404, "not_found");
    }

    private static async Task<HashSet<string>> Ids(HttpClient client, string list) =>
        [.. (await client.GetAsync($"{list}limit=100").Gives(200)).GetProperty("items").EnumerateArray().Select(item => item.Text("id"))];
}
