using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

/// <summary>A mail that is fetched long after it came stands in its conversation, moves nothing there, and nobody is written to because of it.</summary>
public sealed class HistoricMailTests
{
    [OnBothEngines]
    public async Task All_that_a_historic_mail_leads_to_is_historic(Engine engine)
    {
        var heard = new ConcurrentQueue<(string, bool)>();
        await using var app = await RegularsApp.Start(engine, builder => builder.Services.AddSingleton(heard)
            .AddReaction<MessageReceived, ThankWhenMessageReceived>().AddReaction<ConversationReopened, HearWhenReopened>());
        using var post = await Post.Open(await app.NewWorkspace());
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);

        await Fetch(post, post.Write("1@shopper.example", "Long ago", "One."));
        Assert.Empty(await post.Conversations());
        await Fetch(post, post.Write("2@shopper.example", "Re: Long ago", "Two.", "In-Reply-To: <1@shopper.example>\n"));

        Assert.Equal([("received", true), ("received", true)], heard);
        var resolved = (await post.Agent.GetFromJsonAsync<JsonElement>("conversations?view=resolved")).GetProperty("items").EnumerateArray();
        var mails = (await post.Messages(Assert.Single(resolved))).Where(message => message.Text("direction") == "in");
        Assert.Equal(["One.", "Two."], mails.Select(mail => mail.Text("text").Trim()));
        Assert.Empty(sink.Mails);

        heard.Clear();
        await post.Send(post.Write("3@shopper.example", "Re: Long ago", "Three.", "In-Reply-To: <2@shopper.example>\n"));

        Assert.Equal([("received", false), ("reopened", false)], heard.Order());
        Assert.Single(await post.Conversations());
        Assert.Single(sink.Mails);
    }

    [OnBothEngines]
    public async Task Read_again_it_is_as_historic_as_it_was(Engine engine)
    {
        var heard = new ConcurrentQueue<(string, bool)>();
        await using var app = await RegularsApp.Start(engine, builder => builder.Services.AddSingleton(heard).AddReaction<MessageReceived, ThankWhenMessageReceived>());
        using var post = await Post.Open(await app.NewWorkspace());
        await Fetch(post, post.Write("1@shopper.example", "Long ago", "One."));
        await post.Workspace.Do(async services =>
        {
            var mail = await services.GetDb().Set<RawMail>().SingleAsync();
            mail.Quarantine(new ReceivedMessage(mail.ConversationId!.Value, mail.MessageId!.Value, 1), "unparsable");
        });
        await post.Workspace.Do(services => services.GetDb().Set<MailId>().ExecuteDeleteAsync());
        heard.Clear();

        await post.Owner.PostAsync("mails/quarantine/retry", null).Gives(202);
        await post.Workspace.Settled();

        Assert.Equal([("received", true)], heard);
        Assert.Empty(await post.Conversations());
    }

    /// <summary>Stores a mail of last month as the hourly look does that missed it, and waits until all that follows is done.</summary>
    private static async Task Fetch(Post post, string mail)
    {
        var services = post.Workspace.App.Services;
        var mailbox = await post.Workspace.Read(db => db.Set<Mailbox>().Select(box => box.Id).SingleAsync());
        var print = await Stored.Bytes(services, post.Workspace.Id, mail);
        var (account, uid) = (new AccountKey(post.Workspace.Id, mailbox), await post.Workspace.Read(db => db.Set<SeenMail>().CountAsync()) + 1);
        var longAgo = services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromDays(30);
        Assert.True(await services.GetRequiredService<StoreFetchedMail>().Store(
            new FetchedMail(account, "INBOX", 1, uid, longAgo, Purpose.Gap), new ReceivedBytes(print, Post.Shopper), default));
        await post.Workspace.Settled();
    }

    internal sealed class ThankWhenMessageReceived(ConcurrentQueue<(string, bool)> heard, WorkspaceScope scope, INotices notices) : IReactTo<MessageReceived>
    {
        public Task React(MessageReceived happened, CancellationToken ct)
        {
            heard.Enqueue(("received", scope.IsHistoric));
            notices.Send(new Notice("Anna", Post.Shopper, "Thank you", "We got it."));
            return Task.CompletedTask;
        }
    }

    internal sealed class HearWhenReopened(ConcurrentQueue<(string, bool)> heard, WorkspaceScope scope) : IReactTo<ConversationReopened>
    {
        public Task React(ConversationReopened happened, CancellationToken ct)
        {
            heard.Enqueue(("reopened", scope.IsHistoric));
            return Task.CompletedTask;
        }
    }
}
