using System.Diagnostics;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Reading.Folding;

namespace Regulars.UnitTests.Channels.Email.Reading.Folding;

/// <summary>What is quadratic takes minutes on these; what is linear, well under a second.</summary>
public sealed class HostileFoldTests
{
    private const int Size = 500_000;

    private static readonly TimeSpan GoodTime = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("> \n")]
    [InlineData("> a\nb\n")]
    [InlineData("|\n")]
    [InlineData("From:\n")]
    [InlineData("From: a\nSent: b\n")]
    [InlineData("On 1 a wrote\n")]
    [InlineData("On 1.1.2020 wrote:\n")]
    [InlineData("a@b wrote:\n> x\n")]
    [InlineData("--\n")]
    [InlineData("-- \na\n")]
    [InlineData("-----\n")]
    [InlineData("```\n")]
    [InlineData("Sent from my\n")]
    [InlineData("On ")]
    [InlineData("wrote: ")]
    [InlineData("\n")]
    [InlineData("\u200b")]
    [InlineData("a: ")]
    public void Text_without_end_folds_in_good_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));

        Assert.InRange(Timed(() => Fold.Find(TextLines.Of(text))), TimeSpan.Zero, GoodTime);
    }

    [Theory]
    [InlineData("<blockquote>")]
    [InlineData("<blockquote type=cite>a")]
    [InlineData("<blockquote>a</blockquote>")]
    [InlineData("<div class=gmail_quote>")]
    [InlineData("<div class=signature>a")]
    [InlineData("<div id=divRplyFwdMsg>")]
    [InlineData("<p class=gmail_attr>a")]
    [InlineData("<br>")]
    [InlineData("a<br>")]
    [InlineData("<b>From:</b><br>")]
    [InlineData("<hr>")]
    [InlineData("<div style='border:none;border-top:solid #1'>")]
    [InlineData("<a name=_MailAutoSig>a")]
    [InlineData("<td>a")]
    [InlineData("</div>")]
    public void Html_without_end_folds_in_good_time(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));

        Assert.InRange(Timed(() => new HtmlCleaner(_ => null).Clean(html)), TimeSpan.Zero, GoodTime);
    }

    private static TimeSpan Timed(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }
}
