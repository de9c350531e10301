using System.Text;

namespace Regulars.Bench.Seeding.Words;

/// <summary>Writes what people write to shops, the same for the same seed.</summary>
internal sealed class Writer(Random random)
{
    public string Subject() => Fill(Pick(Phrases.Subjects));

    public string FromCustomer(string name) => Mail(Phrases.Customers, name);

    public string FromAgent(string name) => Mail(Phrases.Agents, name);

    public string Note() => Fill(Pick(Phrases.Agents));

    public string FullName() => $"{Pick(Phrases.FirstNames)} {Pick(Phrases.LastNames)}";

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string Mail(string[] sentences, string name)
    {
        var text = new StringBuilder(Pick(Phrases.Greetings)).Append("\n\n");
        var paragraphs = random.Next(1, 4);
        for (var paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            for (var sentence = random.Next(1, 4); sentence >= 0; sentence--)
                text.Append(Fill(Pick(sentences))).Append(' ');
            text.Length--;
            text.Append("\n\n");
        }
        return text.Append(Pick(Phrases.Farewells)).Append('\n').Append(name).ToString();
    }

    private string Fill(string phrase)
    {
        var text = new StringBuilder(phrase.Length + 16);
        for (var at = 0; at < phrase.Length; at++)
        {
            if (phrase[at] != '{')
            {
                text.Append(phrase[at]);
                continue;
            }
            text.Append(phrase[at + 1] switch
            {
                'p' => $"{Vocabulary.Middling(random)} {Pick(Kinds)}",
                'r' => Vocabulary.Rare(random),
                'o' => $"{random.Next(10_000, 999_999)}",
                _ => Pick(Phrases.Days),
            });
            at += 2;
        }
        return text.ToString();
    }

    private static readonly string[] Kinds = ["jacket", "lamp", "grinder", "kettle", "backpack", "chair", "shoes", "speaker", "blanket", "knife"];
}
