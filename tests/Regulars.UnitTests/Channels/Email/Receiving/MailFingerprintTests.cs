using Regulars.Channels.Email.Receiving;
using Regulars.Platform.Files;

namespace Regulars.UnitTests.Channels.Email.Receiving;

public sealed class MailFingerprintTests
{
    private static readonly Blob Raw = new("raw", 10);

    [Fact]
    public void A_copy_has_the_same_id_and_the_same_body() =>
        Assert.Equal(Key("Received: 1\nMessage-ID: <a@b>\n", "body"), Key("Received: 2\nMessage-ID: <a@b>\n", "body"));

    [Fact]
    public void The_same_id_with_another_body_is_no_copy() =>
        Assert.NotEqual(Key("Message-ID: <a@b>\n", "body"), Key("Message-ID: <a@b>\n", "another"));

    [Fact]
    public void Without_an_id_only_the_same_bytes_are_a_copy() => Assert.Equal(Raw.Sha256, Key("Subject: x\n", "body"));

    [Fact]
    public void An_answer_shares_the_lane_of_the_mail_it_goes_back_to()
    {
        var first = Of("Message-ID: <root@a>\n", "1");
        var answer = Of("Message-ID: <2@a>\nReferences: <root@a> <1@a>\n", "2");

        Assert.Equal(first.Thread, answer.Thread);
    }

    private static string Key(string headers, string bodyHash) => Of(headers, bodyHash).CopyKey;

    private static MailFingerprint Of(string headers, string bodyHash) => MailFingerprint.Of(Raw, System.Text.Encoding.UTF8.GetBytes(headers), bodyHash);
}
