using System.Text;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Reading.Folding;
using Regulars.Testing;

namespace Regulars.UnitTests.Channels.Email.Reading.Folding;

/// <summary>The samples, wounded at random: whatever comes of them, something is shown, and no tag is cut in two.</summary>
public sealed class MutatedFoldTests
{
    private const int Inputs = 10_000;
    private const int Seed = 20261122;

    private static readonly string[] Pieces =
        ["\n", "\n\n", "> ", "| ", "-- \n", "--\n", "-----", "wrote:", "From: a\nSent: b\nTo: c\nSubject: d\n", "<br>", "<blockquote>", "</div>", "<hr>", "\0", "\ud800", "\u200b"];

    [Fact]
    public void Of_every_text_something_is_shown() => Each("text", text =>
    {
        if (Fold.Find(TextLines.Of(text)) is { } at)
            Assert.False(string.IsNullOrWhiteSpace(text[..at]));
    });

    [Fact]
    public void Of_every_html_something_is_shown_and_no_tag_is_cut() => Each("html", html =>
    {
        var cleaned = new HtmlCleaner(_ => null, keepsRemote: true).Clean(html);
        if (cleaned.FoldAt is not { } at)
            return;
        var shown = cleaned.Html[..at];
        Assert.Equal(shown.Count(c => c == '<'), shown.Count(c => c == '>'));
        Assert.NotEqual("", HtmlText.Of(shown, withLinks: false).Trim());
    });

    private static void Each(string kind, Action<string> check)
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/folding", kind)).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (var seed = Seed; seed < Seed + Inputs; seed++)
        {
            var random = new Random(seed);
            var wounded = Wound(samples, random);
            try
            {
                check(wounded);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {wounded}", exception);
            }
        }
    }

    private static string Wound(string[] samples, Random random)
    {
        var text = new StringBuilder(samples[random.Next(samples.Length)]);
        for (var left = random.Next(1, 7); left > 0 && text.Length > 0; left--)
        {
            var at = random.Next(text.Length);
            var count = Math.Min(random.Next(60), text.Length - at);
            _ = random.Next(4) switch
            {
                0 => text.Remove(at, count),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, text.ToString(at, count), random.Next(1, 5)),
                _ => text.Append(samples[random.Next(samples.Length)].Take(40).ToArray()),
            };
        }
        return text.ToString();
    }
}
