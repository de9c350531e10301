using Regulars.Bench.Seeding.Words;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>Two words over all messages: a third common ones, a third middling, a third rare.</summary>
internal sealed class SearchMessages(DeskClient desk) : IScenario
{
    public string What => "search, two words over all messages";

    public Task Prepare(CancellationToken ct) => Task.CompletedTask;

    public Task Once(Random random) => desk.Get($"/api/v1/search?q={Words(random)}", CancellationToken.None);

    private static string Words(Random random) => random.Next(3) switch
    {
        0 => $"{Common(random)}+{Common(random)}",
        1 => $"{Vocabulary.Middling(random)}+{Vocabulary.Middling(random)}",
        _ => $"{Vocabulary.Rare(random)}+{Vocabulary.Rare(random)}",
    };

    private static string Common(Random random) => Vocabulary.Common[random.Next(Vocabulary.Common.Count)];
}
