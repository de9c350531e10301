using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

/// <summary>What was expected of one mail and is otherwise, a line each.</summary>
internal sealed partial class Differences(SentMail sent, SeenMail seen)
{
    private readonly ExpectedMail expected = sent.Expected;
    private readonly List<string> found = [];

    /// <param name="stories">Where the mails stand that this one is to join or to stay away from.</param>
    public IReadOnlyList<string> Find(IReadOnlyDictionary<string, string?> stories)
    {
        Compare("SMTP answer", 250, sent.Code);
        Compare("error", null, seen.Error);
        if (expected.Join is not null)
            Compare("join", expected.Join, seen.Join);
        if (expected.Joins is { } together)
            Compare($"in the conversation of {together}", true, seen.Conversation == stories[together]);
        if (expected.Apart is { } apart)
            Compare($"in the conversation of {apart}", false, seen.Conversation == stories[apart]);
        if (seen.Message is { } message)
            CompareMessage(message);
        else if (expected.Join is not ("copy" or "already-in"))
            Compare("class", expected.Class, seen.Class);
        return found;
    }

    private void CompareMessage(JsonElement message)
    {
        var email = message.GetProperty("email");
        Compare("class", expected.Class, seen.Class);
        Compare("from", Line([expected.From]), Line([Read(email.GetProperty("from"))]));
        Compare("to", Line(expected.To), Line(email.GetProperty("to").EnumerateArray().Select(Read)));
        Compare("cc", Line(expected.Cc), Line(email.GetProperty("cc").EnumerateArray().Select(Read)));
        Compare("subject", Filled(expected.Subject), email.GetProperty("subject").GetString());
        CompareText(message);
        CompareHtml(message.GetProperty("html").GetString() ?? "");
        CompareFiles(message.GetProperty("attachments").EnumerateArray().Select(ReadFile).ToList());
        if (expected.Invitation is { } invitation && email.TryGetProperty("invitations", out var shown))
            CompareInvitation(invitation, shown);
    }

    private void CompareText(JsonElement message)
    {
        var text = message.GetProperty("text").GetString()!;
        if (expected.Text is { } whole)
            Compare("text", Tidy(Filled(whole)), Tidy(text));
        foreach (var part in expected.Shows.Where(part => !Tidy(text).Contains(part, StringComparison.Ordinal)))
            Compare("text", $"… {part} …", text);
        var fold = message.GetProperty("foldAt");
        var (inText, inHtml) = fold.ValueKind == JsonValueKind.Null ? default : (Position(fold, "text"), Position(fold, "html"));
        if (expected.Visible is { } visible)
            Compare("visible", Tidy(visible), Tidy(inText is { } at ? text[..at] : text));
        else
            Compare("visible", "all", inText is null ? "all" : Tidy(text[..inText.Value]));
        if (message.GetProperty("html").GetString() is { } html && expected.Visible is { } above)
            Compare("visible in HTML", Words(above), Words(Tags().Replace(inHtml is { } here ? html[..here] : html, " ")));
        else
            Compare("visible in HTML", "all", inHtml is null ? "all" : "a part");
    }

    private void CompareHtml(string html)
    {
        foreach (var part in expected.Html.Where(part => !html.Contains(part, StringComparison.Ordinal)))
            Compare("html", $"… {part} …", html);
        foreach (var part in expected.HtmlNot.Where(part => html.Contains(part, StringComparison.OrdinalIgnoreCase)))
            Compare("html", $"no {part}", html);
    }

    /// <summary>Each expected file takes one that fits; what is left over on either side is a difference.</summary>
    private void CompareFiles(List<ExpectedFile> files)
    {
        var missing = expected.Attachments.SelectMany(file => Enumerable.Repeat(file, file.Times))
            .Where(wanted => !files.Remove(files.Find(file => Fits(wanted, file))!)).ToList();
        if (missing.Count + files.Count > 0)
            Compare("attachments", string.Join(", ", missing.Select(Line)), string.Join(", ", files.Select(Line)));
    }

    private static bool Fits(ExpectedFile wanted, ExpectedFile file) => file.MediaType == wanted.MediaType && file.Inline == wanted.Inline
        && (wanted.Name is null || file.Name == wanted.Name) && (wanted.Size is null || file.Size == wanted.Size);

    private void CompareInvitation(JsonElement wanted, JsonElement shown)
    {
        var first = shown.ValueKind == JsonValueKind.Array ? shown.EnumerateArray().First() : default;
        foreach (var field in wanted.EnumerateObject())
            Compare($"invitation's {field.Name}", $"{field.Value}", first.ValueKind == JsonValueKind.Object ? $"{first.GetProperty(field.Name)}" : null);
    }

    private void Compare<T>(string what, T wanted, T was)
    {
        if (!Equals(wanted, was))
            found.Add($"{expected.Name}: {what}: expected {Quote(wanted)}, was {Quote(was)}");
    }

    private static int? Position(JsonElement fold, string where) =>
        fold.GetProperty(where) is { ValueKind: JsonValueKind.Number } at ? at.GetInt32() : null;

    private static Person Read(JsonElement person) => new(person.GetProperty("name").GetString() ?? "", person.GetProperty("address").GetString()!);

    private static ExpectedFile ReadFile(JsonElement file) => new(
        file.GetProperty("name").GetString(), file.GetProperty("mediaType").GetString()!, file.GetProperty("size").GetInt64(), file.GetProperty("inline").GetBoolean());

    private static string Line(ExpectedFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.MediaType} {file.Size}{(file.Inline ? " inline" : "")}");

    private string Line(IEnumerable<Person> people) => string.Join(", ", people.Select(person => Filled($"{person.Name} <{person.Address}>")));

    private string Filled(string text) => sent.Answer?.WriteInto(text) ?? text;

    /// <summary>Spaces at the ends of lines, and more than one empty line, mean nothing to a reader.</summary>
    private static string Tidy(string text) => EmptyLines().Replace(LineEnds().Replace(text, "\n"), "\n\n").Trim();

    private static string Words(string text) => Spaces().Replace(text.Replace("&nbsp;", " ", StringComparison.Ordinal), " ").Trim();

    private static string Quote(object? value) => value is string text ? $"\"{(text.Length > 200 ? text[..200] + "…" : text).Replace("\n", "\\n", StringComparison.Ordinal)}\"" : $"{value ?? "nothing"}";

    [GeneratedRegex(@"[ \t\u00a0]*\r?\n")]
    private static partial Regex LineEnds();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
