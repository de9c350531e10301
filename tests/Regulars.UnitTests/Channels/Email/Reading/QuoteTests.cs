using Regulars.Channels.Email.Reading;

namespace Regulars.UnitTests.Channels.Email.Reading;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("Thanks!\n\n{On Mon, 2 Nov 2026 at 10:00, Shop <a@b.example> wrote:\n> Hello\n> there\n")]
    [InlineData("Danke!\n\n{Am 02.11.2026 um 10:00 schrieb Shop:\n> Hallo\n")]
    [InlineData("Merci\n\n{Le lun. 2 nov. 2026 à 10:00, Shop a écrit :\n\n> Bonjour\n")]
    [InlineData("Gracias\n\n{El lun, 2 nov 2026 a las 10:00, Shop escribió:\n> Hola\n")]
    [InlineData("Grazie\n\n{Il giorno lun 2 nov 2026 alle ore 10:00 Shop ha scritto:\n> Ciao\n")]
    [InlineData("Bedankt\n\n{Op ma 2 nov 2026 om 10:00 schreef Shop:\n> Hallo\n")]
    [InlineData("Thanks\n\n{On Mon, 2 Nov 2026 at 10:00, A Shop With A Long Name\n<a@b.example> wrote:\n> Hello\n")]
    [InlineData("Thanks\n\n{-----Original Message-----\nFrom: Shop\n\nHello\n")]
    [InlineData("Thanks\n\n{From: Shop <a@b.example>\nSent: Monday\nTo: Anna\nSubject: Hello\n\nHello\n")]
    [InlineData("Danke\n\n{Von: Shop\nGesendet: Montag\nAn: Anna\nBetreff: Hallo\n\nHallo\n")]
    [InlineData("Yes.\n{> Is it?\n")]
    public void Quoted_text_folds_from_its_introduction_on(string marked)
    {
        var at = marked.IndexOf('{', StringComparison.Ordinal);

        Assert.Equal(at, TextQuote.Find(marked.Remove(at, 1)));
    }

    [Theory]
    [InlineData("No quote at all.\n")]
    [InlineData("> only a quote\n")]
    [InlineData("On Mon Shop wrote:\n> first\nMy answer below.\n")]
    [InlineData("> a\nanswer\n> b\nanswer\n")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Nothing_folds_when_nothing_is_above_or_an_answer_stands_below(string text) => Assert.Null(TextQuote.Find(text));

    [Theory]
    [InlineData("<div>Thanks!</div>{<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Shop wrote:</div><blockquote class=\"gmail_quote\">Hello</blockquote></div>")]
    [InlineData("<div>Thanks!</div><div><br>{<blockquote type=\"cite\"><div>On Mon, Shop wrote:</div>Hello</blockquote></div>")]
    [InlineData("<p>Thanks!</p>{<div class=\"moz-cite-prefix\">On 02/11/2026 10:00, Shop wrote:<br></div><blockquote type=\"cite\">Hello</blockquote>")]
    [InlineData("<div>Thanks!</div>{<div id=\"divRplyFwdMsg\"><b>From:</b> Shop</div><div>Hello</div>")]
    [InlineData("<p>Thanks!</p>{<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p><b>From:</b> Shop</p></div><p>Hello</p>")]
    [InlineData("<div>Thanks!</div>{<div class=\"yahoo_quoted\" id=\"yahoo_quoted_1\"><div>On Monday, Shop wrote:</div>Hello</div>")]
    [InlineData("<div>Thanks!</div>{<div>Am Montag schrieb Shop:</div><blockquote>Hallo</blockquote>")]
    public void Quoted_html_folds_where_each_mail_program_puts_it(string marked)
    {
        var at = marked.IndexOf('{', StringComparison.Ordinal);
        var (above, below) = (new HtmlCleaner(_ => null).Clean(marked[..at]).Html, new HtmlCleaner(_ => null).Clean(marked.Remove(at, 1)));

        Assert.NotNull(below.FoldAt);
        Assert.Equal(above.Replace("</div>", "", StringComparison.Ordinal), below.Html[..below.FoldAt.Value].Replace("</div>", "", StringComparison.Ordinal));
        Assert.Contains("Thanks!", below.Html[..below.FoldAt.Value], StringComparison.Ordinal);
        Assert.DoesNotContain("Shop", below.Html[..below.FoldAt.Value], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<blockquote type=cite>Only a quote</blockquote>")]
    [InlineData("<p>Hi</p><blockquote type=cite>You asked?</blockquote><p>My answer below.</p>")]
    [InlineData("<div>On Mon, Shop wrote:</div><blockquote>Hello</blockquote>")]
    [InlineData("<p>See below</p><div class=gmail_quote>---------- Forwarded message ---------<br>Invoice</div>")]
    [InlineData("<p>Just a letter with a <blockquote>poem</blockquote></p>")]
    public void Html_that_is_no_answer_above_a_quote_is_shown_whole(string html) => Assert.Null(new HtmlCleaner(_ => null).Clean(html).FoldAt);
}
