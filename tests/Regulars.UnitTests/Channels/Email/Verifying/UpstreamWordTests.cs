using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Verifying;

public sealed class UpstreamWordTests
{
    [Theory]
    [InlineData("mx.b.example; spf=pass; dmarc=fail (p=REJECT) header.from=a.example", "reject")]
    [InlineData("mx.b.example; dmarc=fail (p=QUARANTINE sp=NONE dis=NONE)", "quarantine")]
    [InlineData("mx.b.example; dmarc=fail (p=NONE) header.from=a.example", "none")]
    [InlineData("mx.b.example; dmarc=fail action=oreject", "reject")]
    public void A_server_of_ours_may_speak_against_the_sender(string word, string policy)
    {
        var check = UpstreamWord.In(Mail(word));

        Assert.Equal((SenderProof.Failed, "a.example", policy, "upstream"), (check!.Proof, check.Domain, check.Policy, Assert.Single(check.By)));
    }

    [Theory]
    [InlineData("mx.b.example; spf=fail; dmarc=pass")]
    [InlineData("mx.b.example; x-dmarc=failing")]
    public void Its_good_word_proves_nothing(string word) => Assert.Null(UpstreamWord.In(Mail(word)));

    [Fact]
    public void Only_the_topmost_word_is_its_own() => Assert.Null(UpstreamWord.In(Mail("mx.b.example; dmarc=pass", "thief.example; dmarc=fail")));

    private static ParsedMail Mail(params string[] words) => new()
    {
        From = new MailAddress("", "ann@A.example"),
        Headers = [.. words.Select(word => new Header("authentication-results", word))],
    };
}
