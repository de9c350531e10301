using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class InvitationTests(House house)
{
    private const string Calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:1@berg.example
        DTSTART;TZID=Europe/Berlin:20261105T100000
        DTEND;TZID=Europe/Berlin:20261105T103000
        SUMMARY:A look at the cups
        ORGANIZER;CN=Anna Berg:mailto:anna@shopper.example
        END:VEVENT
        END:VCALENDAR
        """;

    [OnBothEngines]
    public async Task It_stands_with_the_message_and_its_calendar_is_a_file(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var parts = $"--cut\nContent-Type: text/plain\n\nPlease come.\n--cut\nContent-Type: text/calendar; method=REQUEST\n\n{Calendar}\n--cut--\n";

        await post.Send(post.Write("invitation@shopper.example", "Cups", parts, "Content-Type: multipart/alternative; boundary=cut\n"));

        var message = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        var invitation = Assert.Single(message.GetProperty("email").GetProperty("invitations").EnumerateArray());
        Assert.Equal(
            ("request", "A look at the cups", "2026-11-05T09:00:00Z", "2026-11-05T09:30:00Z", "anna@shopper.example"),
            (invitation.Text("method"), invitation.Text("summary"), invitation.Text("start"), invitation.Text("end"), invitation.GetProperty("organizer").Text("address")));
        Assert.Equal("invitation.ics", Assert.Single(message.GetProperty("attachments").EnumerateArray()).Text("name"));
    }
}
