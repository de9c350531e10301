using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Signing;

namespace Regulars.UnitTests.Channels.Email.Signing;

public sealed class DomainRecordsTests
{
    [Theory]
    [InlineData("v=DKIM1; k=rsa; p=abc", "Ok", null)]
    [InlineData("v=DKIM1;p=ab c", "Ok", null)]
    [InlineData("k=rsa; p=other", "Wrong", "other_key")]
    [InlineData("v=DKIM1; p=", "Wrong", "revoked")]
    [InlineData("google-site-verification=1", "Wrong", "other_key")]
    [InlineData(null, "Missing", null)]
    public void A_key_is_good_only_when_it_is_ours(string? text, string state, string? hint)
    {
        var finding = DomainRecords.Dkim(text is null ? [] : [text], "abc");

        Assert.Equal((state, hint), (finding.State.ToString(), finding.Hint));
    }

    [Theory]
    [InlineData("v=spf1 include:_spf.provider.example -all", "Ok", null)]
    [InlineData("v=spf1 redirect=_spf.provider.example", "Ok", null)]
    [InlineData("v=spf1 mx ?all", "Ok", "nobody_forbidden")]
    [InlineData("v=spf1 +all", "Wrong", "everybody")]
    [InlineData("v=spf10 -all", "Missing", null)]
    [InlineData("v=spf1 mx -all|v=spf1 a -all", "Wrong", "several")]
    public void Who_may_send_is_said_once_and_not_of_everybody(string texts, string state, string? hint)
    {
        var finding = DomainRecords.Spf(["something else", .. texts.Split('|')]);

        Assert.Equal((state, hint), (finding.State.ToString(), finding.Hint));
    }

    [Theory]
    [InlineData("", "v=DMARC1; p=reject", "Ok", null)]
    [InlineData("v=DMARC1; p=none", "v=DMARC1; p=reject", "Ok", "only_watches")]
    [InlineData("v=DMARC1", "", "Wrong", "no_policy")]
    [InlineData("", "", "Missing", null)]
    public void The_nearest_policy_counts(string own, string above, string state, string? hint)
    {
        var finding = DomainRecords.Dmarc([own.Length == 0 ? [] : [own], above.Length == 0 ? [] : [above]]);

        Assert.Equal((state, hint), (finding.State.ToString(), finding.Hint));
    }

    [Fact]
    public void Policies_are_looked_for_up_to_the_name_below_the_top()
    {
        var questions = new DomainQuestions("mail.shop.example", "r._domainkey.mail.shop.example");

        Assert.Equal(
            ["mail.shop.example", "_dmarc.mail.shop.example", "_dmarc.shop.example", "r._domainkey.mail.shop.example"], questions.Names);
        Assert.Equal("above", questions.Dmarc([Says("v=spf1"), Says(), Says("v=DMARC1; p=reject; x=above"), Says()]).Found?.Split("x=")[1]);
    }

    private static DnsAnswer Says(params string[] texts) => new(texts.Length == 0 ? "missing" : "found", texts, "");
}
