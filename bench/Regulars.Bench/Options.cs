using System.Globalization;

namespace Regulars.Bench;

/// <summary>The words after the verb: <c>--name value</c>, <c>--flag</c>, and what is left.</summary>
internal sealed record Options(IReadOnlyDictionary<string, string> Named, IReadOnlyList<string> Rest)
{
    private static readonly HashSet<string> Flags = ["small", "json", "verbose"];

    public string? Data => Named.GetValueOrDefault("data");

    public string? Postgres => Named.GetValueOrDefault("postgres");

    public static Options Read(IEnumerable<string> words)
    {
        var (named, rest) = (new Dictionary<string, string>(), new List<string>());
        string? name = null;
        foreach (var word in words)
        {
            if (name is not null)
                (named[name], name) = (word, null);
            else if (!word.StartsWith("--", StringComparison.Ordinal))
                rest.Add(word);
            else if (Flags.Contains(word[2..]))
                named[word[2..]] = "true";
            else
                name = word[2..];
        }
        return name is null ? new Options(named, rest) : throw new UsageException($"--{name} needs a value.");
    }

    public bool Has(string flag) => Named.ContainsKey(flag);

    public int Number(string name, int otherwise)
    {
        if (!Named.TryGetValue(name, out var text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--{name} is a number.");
    }

    public string Required(string name) => Named.TryGetValue(name, out var value) ? value : throw new UsageException($"--{name} is needed.");
}

/// <summary>The command was misspelt; the message is all that is printed.</summary>
internal sealed class UsageException(string message) : Exception(message);
