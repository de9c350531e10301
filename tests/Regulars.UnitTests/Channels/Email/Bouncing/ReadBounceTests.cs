using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Bouncing;

public sealed class ReadBounceTests
{
    private const string Report = "multipart/report; report-type=delivery-status; boundary=b";

    [Fact]
    public void A_report_by_the_book_names_the_recipient_the_reason_and_our_mail()
    {
        var read = ReadBounce.In(Mail("MAILER-DAEMON@mx.example", "Undelivered Mail Returned to Sender", Report), "I'm sorry.", [
            Status("""
                Reporting-MTA: dns; mx.example
                X-Postfix-Queue-ID: 4XyZ
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000

                Final-Recipient: rfc822; anna@dead.example
                Original-Recipient: rfc822;Anna@shopper.example
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; mx.dead.example
                Diagnostic-Code: smtp; 550 5.1.1 <anna@dead.example>: Recipient address
                    rejected: User unknown in virtual mailbox table
                """),
            new ReportPart("text/rfc822-headers", "Return-Path: <help@shop.example>\nMessage-ID:\n <ours@shop.example>\nSubject: Re: Hello\nMessage-ID: <second@shop.example>\n"),
        ]);

        var told = Assert.Single(read!.Recipients);
        Assert.Equal(("anna@dead.example", "anna@shopper.example"), (told.Address, told.OriginalAddress));
        Assert.Equal((DeliveryAction.Failed, "5.1.1", BounceReason.NoSuchAddress, true), (told.Action, told.Status, told.Reason, told.IsHard));
        Assert.Equal("550 5.1.1 <anna@dead.example>: Recipient address rejected: User unknown in virtual mailbox table", told.Said);
        Assert.Contains("second@shop.example", read.MailIds);
    }

    [Fact]
    public void Each_recipient_has_its_own_fate_even_without_empty_lines()
    {
        var read = ReadBounce.In(Mail("postmaster@mx.example", "Delivery Status Notification (Failure)", Report), "", [Status(
            "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822;a@x.example\nAction: failed\nStatus: 5.2.2\n"
            + "Final-Recipient: rfc822;b@x.example\nAction: delayed\nStatus: 4.4.1\n\n\nFinal-Recipient: RFC822; <C@x.example> (Cee)\nAction: delivered (to mailbox)\nStatus: 2.0.0")]);

        Assert.Equal(
            [("a@x.example", DeliveryAction.Failed, BounceReason.Full), ("b@x.example", DeliveryAction.Delayed, BounceReason.NoAnswer), ("c@x.example", DeliveryAction.Delivered, BounceReason.Other)],
            read!.Recipients.Select(told => (told.Address, told.Action, told.Reason)));
        Assert.All(read.Recipients, told => Assert.False(told.IsHard));
    }

    [Theory]
    [InlineData("5.0.0", "smtp; 550 5.1.1 no", "5.1.1", "no_such_address", true)]
    [InlineData("5.4.1", "smtp;550 5.4.1 Recipient address rejected: Access denied.", "5.4.1", "no_such_address", true)]
    [InlineData("5.7.1", "smtp; 550 5.7.1 Message rejected as spam", "5.7.1", "refused", false)]
    [InlineData("5.2.1", "smtp; 550 5.2.1 The email account is disabled", "5.2.1", "mailbox_disabled", true)]
    [InlineData("5.2.1", "smtp; 550 5.2.1 mailbox is full", "5.2.1", "mailbox_full", false)]
    [InlineData("5.1.10", "smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound", "5.1.10", "no_such_address", true)]
    [InlineData("5.1.10", "smtp; 556 5.1.10 Recipient address has null MX", "5.1.10", "no_such_domain", true)]
    [InlineData("4.4.7", "smtp; 400 4.4.7 Message expired", "4.4.7", "no_answer", false)]
    [InlineData("4.1.1", "smtp; 450 4.1.1 user unknown", "4.1.1", "no_such_address", false)]
    [InlineData("5.5.0", "smtp; 554 delivery error: dd This user doesn't have a yahoo account", "5.5.0", "other", false)]
    [InlineData("5.3.4", "", "5.3.4", "too_large", false)]
    [InlineData("5.6.0", "x", "5.6.0", "content", false)]
    [InlineData("", "smtp; 552 Mailbox size limit exceeded: over quota", null, "mailbox_full", false)]
    [InlineData("5.0.0", "smtp; 550 No such user here", "5.0.0", "no_such_address", true)]
    [InlineData("5.4.4", "DNS; Host or domain name not found", "5.4.4", "no_such_domain", true)]
    public void The_reason_comes_from_the_code_and_where_that_is_vague_from_the_words(string status, string said, string? known, string reason, bool isHard)
    {
        var told = Assert.Single(ReadBounce.In(Mail("MAILER-DAEMON@mx.example", "Returned mail", Report), "", [Status(
            $"Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: {status}\nDiagnostic-Code: {said}")])!.Recipients);

        Assert.Equal((known, reason, isHard), (told.Status, told.Reason.Code, told.IsHard));
    }

    [Theory]
    [InlineData("MAILER-DAEMON@mx.example", "failure notice", """
        Hi. This is the qmail-send program at mx.example.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        This is a permanent error; I've given up. Sorry it didn't work out.

        <gone@dead.example>:
        192.0.2.7 does not like recipient.
        Remote host said: 550 5.1.1 <gone@dead.example>... User unknown
        Giving up on 192.0.2.7.

        --- Below this line is a copy of the message.

        Return-Path: <help@shop.example>
        Message-ID: <ours@shop.example>
        To: somebody@else.example
        """, "Failed", "no_such_address")]
    [InlineData("Mailer-Daemon@mx.example", "Mail delivery failed: returning message to sender", """
        This message was created automatically by mail delivery software.

        A message that you sent could not be delivered to one or more of its
        recipients. This is a permanent error. The following address(es) failed:

          gone@dead.example
            host mx.dead.example [192.0.2.7]
            SMTP error from remote mail server after RCPT TO:<gone@dead.example>:
            550 mailbox is full

        ------ This is a copy of the message, including all the headers. ------

        Message-ID: <ours@shop.example>
        """, "Failed", "mailbox_full")]
    [InlineData("postmaster@mx.example", "Warning: message 1abc delayed 24 hours", """
        This message was created automatically by mail delivery software.
        A message that you sent has not yet been delivered to one or more of its
        recipients after more than 24 hours on the queue on mx.example.

        The address to which the message has not yet been delivered is:

          gone@dead.example
            Delay reason: Connection timed out

        No action is required on your part.
        """, "Delayed", "no_answer")]
    [InlineData("postmaster@mail.example", "Unzustellbar: Re: Hallo", """
        Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

        gone@dead.example am 22.11.2026 10:00
            550 5.1.1 unknown recipient
        """, "Failed", "no_such_address")]
    public void Plain_words_are_read_too(string from, string subject, string text, string action, string reason)
    {
        var read = ReadBounce.In(Mail(from, subject, "text/plain"), text, []);

        var told = Assert.Single(read!.Recipients);
        Assert.Equal(("gone@dead.example", action, reason), (told.Address, told.Action.ToString(), told.Reason.Code));
        if (text.Contains("ours@shop.example", StringComparison.Ordinal))
            Assert.Contains("ours@shop.example", read.MailIds);
    }

    [Fact]
    public void A_header_may_name_who_failed()
    {
        var read = ReadBounce.In(Mail("x@mx.example", "Hm", "text/plain", ("x-failed-recipients", "a@x.example, b@x.example")), "b@x.example is unknown: no such user", []);

        Assert.Equal(["a@x.example", "b@x.example"], read!.Recipients.Select(told => told.Address));
    }

    [Theory]
    [InlineData("anna@shopper.example", "Undelivered Mail Returned to Sender", "text/plain", "I got this: 550 5.1.1 <you@shop.example> user unknown")]
    [InlineData("postmaster@shopper.example", "Our new office", "text/plain", "Write to us at postmaster@shopper.example")]
    [InlineData("anna@shopper.example", "Read: Re: Hello", "multipart/report; report-type=disposition-notification", "Your mail was read")]
    [InlineData("feedback@provider.example", "Complaint", "multipart/report; report-type=feedback-report", "anna@shopper.example")]
    public void What_people_and_other_reports_say_is_none(string from, string subject, string type, string text) =>
        Assert.Null(ReadBounce.In(Mail(from, subject, type), text, []));

    [Fact]
    public void A_report_without_names_is_one_about_nobody_known()
    {
        var told = Assert.Single(ReadBounce.In(Mail("MAILER-DAEMON@mx.example", "Returned mail", Report), "It failed.", [Status("Status: 5.1.1")])!.Recipients);

        Assert.Equal((null, "5.1.1", DeliveryAction.Failed), (told.Address, told.Status, told.Action));
    }

    private static ReportPart Status(string text) => new("message/delivery-status", text);

    private static ParsedMail Mail(string from, string subject, string type, params (string Key, string Value)[] more) => new()
    {
        From = new MailAddress("", from),
        Subject = subject,
        Headers = [new Header("content-type", type), .. more.Select(header => new Header(header.Key, header.Value))],
    };
}
