using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Reading.Folding;
using Regulars.Testing;

namespace Regulars.UnitTests.Channels.Email.Reading.Folding;

/// <summary>The samples are whole mails with a mark where what is shown at once ends; one without the mark is shown whole.</summary>
public sealed class FoldTests
{
    private const string Mark = "[fold]";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/folding");

    public static TheoryData<string> Texts => Names("text");

    public static TheoryData<string> Htmls => Names("html");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_shows_what_was_written(string name)
    {
        var (shown, whole) = Read("text", name);

        var at = Fold.Find(TextLines.Of(whole));

        Assert.Equal(shown?.Trim(), at is { } end ? whole[..end].Trim() : null);
    }

    [Theory]
    [MemberData(nameof(Htmls))]
    public void Html_shows_what_was_written(string name)
    {
        var (shown, whole) = Read("html", name);

        var cleaned = Clean(whole);

        Assert.Equal(shown is null ? null : HtmlText.Of(shown, withLinks: false), cleaned.FoldAt is { } end ? HtmlText.Of(cleaned.Html[..end], withLinks: false) : null);
        var text = HtmlText.Of(whole, withLinks: false);
        Assert.Equal(shown is null ? null : HtmlText.Of(shown, withLinks: false), cleaned.FoldIn(text) is { } endInText ? text[..endInText] : null);
    }

    private static CleanHtml Clean(string html) => new HtmlCleaner(source => source.StartsWith("cid:", StringComparison.Ordinal) ? "/api/v1/files/1" : null).Clean(html);

    private static (string? Shown, string Whole) Read(string kind, string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, kind, name));
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? (null, text) : (text[..at], text[..at] + text[(at + Mark.Length)..].TrimStart('\n'));
    }

    private static TheoryData<string> Names(string kind) =>
        new(Directory.EnumerateFiles(Path.Combine(Folder, kind)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
}
