using System.Text.Json;
using System.Text.Json.Serialization;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

/// <summary>A mail of tests/corpus, and what ought to come of it; tests/corpus/README.md tells what each field means.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExpectedMail
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/corpus");
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web);

    [JsonIgnore]
    public string File { get; private init; } = "";

    /// <summary>Three digits, unique in the whole corpus.</summary>
    [JsonIgnore]
    public string Number => Path.GetFileName(File)[..3];

    [JsonIgnore]
    public string Name => $"{Path.GetFileName(Path.GetDirectoryName(File))}/{Path.GetFileNameWithoutExtension(File)}";

    public required string Why { get; init; }

    public required Person From { get; init; }

    public required IReadOnlyList<Person> To { get; init; }

    public required IReadOnlyList<Person> Cc { get; init; }

    public required string Subject { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<string> Shows { get; init; } = [];

    public string? Visible { get; init; }

    public IReadOnlyList<string> Html { get; init; } = [];

    public IReadOnlyList<string> HtmlNot { get; init; } = [];

    public required IReadOnlyList<ExpectedFile> Attachments { get; init; }

    public required string Class { get; init; }

    public required string? Join { get; init; }

    public string? After { get; init; }

    public bool Answers { get; init; }

    public string? Joins { get; init; }

    public string? Apart { get; init; }

    public Envelope Envelope { get; init; } = new(null, null);

    public JsonElement? Invitation { get; init; }

    /// <summary>The mails that are known to come out otherwise, by name, and why.</summary>
    public static IReadOnlyDictionary<string, string> Open() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText(Path.Combine(Folder, "open.json")))!;

    public static IReadOnlyList<ExpectedMail> All() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.eml", SearchOption.AllDirectories)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<ExpectedMail>(System.IO.File.ReadAllText(Path.ChangeExtension(file, "json")), Strict)! with { File = file }),
    ];
}

public sealed record Person(string Name, string Address);

/// <param name="Name">Null: any name.</param>
/// <param name="Size">Null: any size.</param>
/// <param name="Times">So many files that do not differ.</param>
public sealed record ExpectedFile(string? Name, string MediaType, long? Size, bool Inline, int Times = 1);

/// <summary>By SMTP; null: who it is from, and the mailbox.</summary>
public sealed record Envelope(string? From, string? To);
