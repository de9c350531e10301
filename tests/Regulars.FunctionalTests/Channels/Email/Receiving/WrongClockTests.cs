using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Testing;
using Regulars.Testing.Time;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

/// <summary>When a mail came orders and shows it, whatever its sender's clock says; that is said besides when it is more than an hour off.</summary>
[Collection(PostCollection.Name)]
public sealed class WrongClockTests(House house)
{
    [OnBothEngines]
    public async Task Senders_whose_clocks_are_off_by_hours_or_years_are_ordered_by_when_their_mail_came(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var now = DateTimeOffset.Parse(post.Workspace.App.Services.GetRequiredService<IClock>().GetCurrentInstant().ToString(), CultureInfo.InvariantCulture);
        DateTimeOffset[] dates = [now.AddMinutes(50), now.AddMinutes(-50), now.AddMinutes(90), now.AddMinutes(-90), now.AddYears(-1), now.AddYears(1)];

        for (var mail = 0; mail < dates.Length; mail++)
            Assert.Equal(250, (await post.Send(Write(post, mail, dates[mail]))).Code);

        var conversation = Assert.Single(await post.Conversations());
        var messages = await post.Messages(conversation);
        Assert.Equal(["Mail 0", "Mail 1", "Mail 2", "Mail 3", "Mail 4", "Mail 5"], messages.Select(message => message.Text("text").Trim()));
        Assert.Equal([false, false, true, true, true, true], messages.Select(SaysItsDate));
        Assert.InRange(Came(messages[^1]), now.AddMinutes(-1), now.AddMinutes(5));
        Assert.Equal(Came(messages[^1]), DateTimeOffset.Parse(conversation.Text("lastMessageAt"), CultureInfo.InvariantCulture));
    }

    [OnBothEngines]
    public async Task Our_own_clock_that_is_set_back_an_hour_keeps_the_order_and_holds_nothing_up(Engine engine)
    {
        var clock = new ShiftedClock();
        await using var app = await RegularsApp.Start(engine, builder => builder.Services.AddSingleton<IClock>(clock));
        using var post = await Post.Open(await app.NewWorkspace());
        Assert.Equal(250, (await post.Send(Write(post, 0, DateTimeOffset.UnixEpoch.AddYears(56)))).Code);

        clock.By = Duration.FromHours(-1);
        await post.Send(Write(post, 1, DateTimeOffset.UnixEpoch.AddYears(56)));

        var conversation = Assert.Single(await post.Conversations());
        Assert.Equal(["Mail 0", "Mail 1"], (await post.Messages(conversation)).Select(message => message.Text("text").Trim()));
        Assert.Equal("Mail 1", conversation.Text("preview"));
    }

    private static string Write(Post post, int mail, DateTimeOffset date) =>
        $"From: Anna <{Post.Shopper}>\nTo: {post.Mailbox}\nSubject: Clocks\nMessage-ID: <{mail}@clock.{post.Mailbox}>\nIn-Reply-To: <0@clock.{post.Mailbox}>\nDate: {date:R}\n\nMail {mail}\n";

    private static bool SaysItsDate(JsonElement message) => message.GetProperty("email").GetProperty("sentAt").ValueKind == JsonValueKind.String;

    private static DateTimeOffset Came(JsonElement message) => DateTimeOffset.Parse(message.Text("at"), CultureInfo.InvariantCulture);
}
