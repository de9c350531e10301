using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Replying;

namespace Regulars.UnitTests.Conversations;

public sealed class ReplyDefaultsTests
{
    private static readonly HashSet<string> Ours = ["support@northwind.example"];

    [Fact]
    public void Everybody_who_had_the_message_gets_the_answer_but_we_ourselves()
    {
        var defaults = ReplyDefaults.Of(Answered("hanna@a.example", to: ["Support@Northwind.example", "nils@a.example"], cc: ["shop@b.example", "hanna@a.example"]), Ours);

        Assert.Equal(["hanna@a.example"], defaults.To);
        Assert.Equal(["nils@a.example", "shop@b.example"], defaults.Cc);
    }

    [Fact]
    public void Our_address_with_a_token_is_still_ours()
    {
        Assert.Empty(ReplyDefaults.Of(Answered("hanna@a.example", to: ["support+abc123@northwind.example"], cc: []), Ours).Cc);
    }

    [Fact]
    public void Where_nobody_wrote_nobody_is_answered()
    {
        Assert.Equal((null, 0, 0), (ReplyDefaults.Of(null, Ours).Answers, ReplyDefaults.Of(null, Ours).To.Count, ReplyDefaults.Of(null, Ours).Cc.Count));
    }

    [Fact]
    public void Whom_it_was_begun_with_is_written_to_until_they_write() =>
        Assert.Equal(["kim@a.example"], ReplyDefaults.Of(null, Ours, "kim@a.example").To);

    private static ReplyDefaults.Answered Answered(string from, string[] to, string[] cc) => new(
        TypedId.New<MessageId>(), from,
        new EmailDetails(new MailAddress("", from), [.. to.Select(a => new MailAddress("", a))], [.. cc.Select(a => new MailAddress("", a))], "", "", null, null));
}
