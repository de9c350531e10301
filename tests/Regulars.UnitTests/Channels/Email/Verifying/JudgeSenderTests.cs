using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Verifying;

public sealed class JudgeSenderTests
{
    private static readonly Verdict Nothing = new(
        ["a.example"], new("none", "b.example", false), [], new("none", "none", "a.example"), new("none", []), []);

    private static readonly Verdict Forged = Nothing with { Dmarc = new("fail", "reject", "a.example") };

    [Fact]
    public void What_proves_a_sender_is_named()
    {
        var check = Judge(Nothing with
        {
            Spf = new("pass", "a.example", true),
            Dkim = [new("c.example", "pass", false), new("a.example", "pass", true)],
        });

        Assert.Equal((SenderProof.Proved, "a.example", "dkim,spf"), (check.Proof, check.Domain, string.Join(',', check.By)));
        Assert.Null(JudgeSender.SpamSign(check));
    }

    [Fact]
    public void Somebody_elses_proof_is_none_and_condemns_nobody()
    {
        var check = Judge(Nothing with { Spf = new("fail", "a.example", true), Dkim = [new("c.example", "pass", false)] });

        Assert.Equal(SenderProof.Unproved, check.Proof);
        Assert.Null(JudgeSender.SpamSign(check));
    }

    [Theory]
    [InlineData("reject", "dmarc")]
    [InlineData("quarantine", "dmarc")]
    [InlineData("none", null)]
    public void What_the_domain_disowns_is_forged_and_spam_where_it_asks_for_that(string policy, string? sign)
    {
        var check = Judge(Nothing with { Dmarc = new("fail", policy, "a.example") });

        Assert.Equal((SenderProof.Failed, true), (check.Proof, JudgeSender.IsForged(check)));
        Assert.Equal(sign, JudgeSender.SpamSign(check));
    }

    [Fact]
    public void No_answer_is_no_verdict()
    {
        Assert.Equal(SenderProof.Unknown, Judge(null).Proof);
        Assert.Equal(SenderProof.Unknown, Judge(Nothing with { Dmarc = new("temperror", "none", "a.example") }).Proof);
        Assert.Equal(SenderProof.Proved, Judge(Nothing with { Dmarc = new("temperror", "none", "a.example"), Spf = new("pass", "a.example", true) }).Proof);
    }

    [Fact]
    public void What_is_shown_must_be_what_was_proved()
    {
        var check = Judge(Nothing with { Senders = ["c.example"], Spf = new("pass", "c.example", true), Dmarc = new("pass", "reject", "c.example") });

        Assert.Equal(SenderProof.Failed, check.Proof);
    }

    [Fact]
    public void One_proof_does_not_do_for_several_senders()
    {
        var check = Judge(Nothing with { Senders = ["a.example", "c.example"], Spf = new("pass", "a.example", true) });

        Assert.Equal(SenderProof.Unproved, check.Proof);
    }

    [Fact]
    public void A_name_in_letters_of_its_own_is_the_one_in_the_dns() =>
        Assert.Equal(SenderProof.Proved, JudgeSender.By(
            Nothing with { Senders = ["xn--bcher-kva.example"], Spf = new("pass", "xn--bcher-kva.example", true) }, "ann@Bücher.example", new IncomingChecks())!.Proof);

    [Theory]
    [InlineData("google.com:pass", "google.com")]
    [InlineData("google.com:fail,mx.microsoft.com:pass", "mx.microsoft.com")]
    [InlineData("google.com:fail,thief.example:pass", null)]
    [InlineData("thief.example:pass,google.com:pass", null)]
    [InlineData("notgoogle.com:pass", null)]
    [InlineData("list.example:pass", "list.example")]
    public void A_forwarder_counts_who_is_believed_and_after_whom_all_are(string sealers, string? passedOnBy)
    {
        var chain = sealers.Split(',').Select(sealer => sealer.Split(':')).Select(words => new Verdict.Sealer(words[0], words[1])).ToList();
        var checks = new IncomingChecks();
        checks.Set(true, [], [], ["list.example"]);

        var check = JudgeSender.By(Forged with { Arc = new("pass", chain) }, "ann@a.example", checks)!;

        Assert.Equal((SenderProof.Failed, passedOnBy), (check.Proof, check.PassedOnBy));
        Assert.Equal(passedOnBy is null ? "dmarc" : null, JudgeSender.SpamSign(check));
        Assert.Null(JudgeSender.By(Forged with { Arc = new("fail", chain) }, "ann@a.example", checks)!.PassedOnBy);
    }

    [Fact]
    public void A_list_that_is_asked_for_speaks_for_spam_whoever_wrote()
    {
        var check = Judge(Nothing with { Spf = new("pass", "a.example", true), Lists = [new("bl.example", "listed", ""), new("other.example", "failed", "")] });

        Assert.Equal((SenderProof.Proved, "bl.example"), (check.Proof, Assert.Single(check.ListedIn!)));
        Assert.Equal("block-list", JudgeSender.SpamSign(check));
    }

    [Fact]
    public void Who_does_not_want_senders_verified_hears_of_lists_only()
    {
        var checks = new IncomingChecks();
        checks.Set(false, ["bl.example"], [], []);

        Assert.Null(JudgeSender.By(Forged, "ann@a.example", checks));
        Assert.Equal(SenderProof.Unchecked, JudgeSender.By(Forged with { Lists = [new("bl.example", "listed", "")] }, "ann@a.example", checks)!.Proof);
    }

    private static SenderCheck Judge(Verdict? verdict) => JudgeSender.By(verdict, "ann@A.example", new IncomingChecks())!;
}
