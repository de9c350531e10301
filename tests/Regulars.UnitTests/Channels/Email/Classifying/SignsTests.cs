using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Classifying;

public sealed class SignsTests
{
    private const string Person = "anna@a.example";

    [Theory]
    [InlineData("mailer-daemon@a.example", "Whatever", "content-type: multipart/report; report-type=delivery-status", "delivery-report")]
    [InlineData(Person, "Whatever", "x-failed-recipients: gone@b.example", "failed-recipients")]
    [InlineData("postmaster@a.example", "Undeliverable: Your order", "", "mailer-daemon")]
    [InlineData("MAILER-DAEMON@a.example", "failure notice", "", "mailer-daemon")]
    [InlineData("Postmaster@a.example", "Our new mail server", "", null)]
    [InlineData(Person, "Undeliverable: your parcel", "", null)]
    [InlineData("mailer-daemon@a.example", "Read", "content-type: multipart/report; report-type=disposition-notification", null)]
    public void A_bounce_is_known_by_its_report_or_its_sender(string from, string subject, string header, string? because)
    {
        var mail = Mail(from, subject, header);

        Assert.Equal(because, BounceSigns.In(mail, new MailHeaders(mail), hasNullSender: false));
    }

    [Theory]
    [InlineData("Out of office", "auto-submitted: auto-replied", "auto-submitted")]
    [InlineData("Automatische Antwort: Ihre Bestellung", "auto-submitted: auto-generated", "away-subject")]
    [InlineData("Réponse automatique : votre commande", "x-auto-response-suppress: All", "away-subject")]
    [InlineData("Automatisch antwoord: retour", "precedence: bulk", "away-subject")]
    [InlineData("Autosvar: Semester", "x-auto-response-suppress: All", "away-subject")]
    [InlineData("Poissa: Re: tilaus", "precedence: junk", "away-subject")]
    [InlineData("Hi", "x-autoreply: yes", "auto-reply")]
    [InlineData("Read: Your order", "content-type: multipart/report; report-type=disposition-notification", "read-receipt")]
    [InlineData("I am on holiday, can you hold my parcel?", "", null)]
    [InlineData("Your order", "auto-submitted: no", null)]
    [InlineData("Your order has shipped", "auto-submitted: auto-generated", null)]
    public void Somebody_away_is_known_by_a_header_or_by_subject_and_header_together(string subject, string header, string? because)
    {
        var mail = Mail(Person, subject, header);

        Assert.Equal(because, AwaySigns.In(mail, new MailHeaders(mail), hasNullSender: false));
    }

    [Theory]
    [InlineData("x-spam-flag: YES", "spam-header")]
    [InlineData("x-spam-status: Yes, score=9.1 required=5.0", "spam-header")]
    [InlineData("x-rspamd-action: add header", "spam-header")]
    [InlineData("x-ms-exchange-organization-scl: 6", "spam-header")]
    [InlineData("x-ms-exchange-organization-scl: -1", null)]
    [InlineData("x-spam-status: No, score=0.1", null)]
    public void Spam_is_what_servers_on_the_way_spoke_against(string header, string? because)
    {
        var mail = Mail(Person, "Buy", header);

        Assert.Equal(because, SpamSigns.In(mail, new MailHeaders(mail)));
    }

    [Theory]
    [InlineData(Person, "list-id: <news.a.example>", MailClass.List)]
    [InlineData(Person, "list-unsubscribe: <mailto:u@a.example>", MailClass.List)]
    [InlineData(Person, "auto-submitted: auto-generated", MailClass.Notification)]
    [InlineData("no-reply@carrier.example", "x-any: 1", MailClass.Notification)]
    [InlineData("tracking.noreply@carrier.example", "x-any: 1", MailClass.Notification)]
    [InlineData("noreply-7@carrier.example", "x-any: 1", MailClass.Notification)]
    [InlineData("keine.nicht-antworten@carrier.example", "x-any: 1", MailClass.Notification)]
    [InlineData("noreplyson@a.example", "x-any: 1", null)]
    [InlineData("norman@a.example", "x-any: 1", null)]
    [InlineData(Person, "content-type: text/calendar; method=REQUEST", MailClass.Invitation)]
    [InlineData(Person, "x-any: 1", null)]
    public void Machines_are_known_by_what_they_write_into_the_head(string from, string header, MailClass? expected)
    {
        var mail = Mail(from, "Something", header);

        Assert.Equal(expected, MachineSigns.In(mail, new MailHeaders(mail))?.Class);
    }

    [Fact]
    public void A_contact_form_that_names_the_customer_is_the_customers_mail()
    {
        var mail = Mail("no-reply@forms.example", "New message", "x-any: 1") with { ReplyTo = [new MailAddress("Anna", Person)] };

        Assert.Null(MachineSigns.In(mail, new MailHeaders(mail)));
    }

    private static ParsedMail Mail(string from, string subject, string header) => new()
    {
        From = new MailAddress("", from),
        Subject = subject,
        Headers = header.Split(": ", 2) is [var key, var value] ? [new Header(key, value)] : [],
    };
}
