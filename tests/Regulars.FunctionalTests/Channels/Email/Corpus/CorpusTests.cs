using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

[Collection(House.Name)]
public sealed class CorpusTests(House house)
{
    [OnBothEngines]
    public async Task What_comes_of_every_mail_is_what_was_written_down_before(Engine engine)
    {
        await using var post = await CorpusPost.Open(await house.NewWorkspace(engine));
        var seen = new Dictionary<string, SeenMail>();
        var sent = await post.Send(ExpectedMail.All());
        foreach (var mail in sent)
            seen[mail.Expected.Number] = await post.See(mail);
        var stories = seen.ToDictionary(mail => mail.Key, mail => mail.Value.Conversation);

        var different = sent.Select(mail => (mail.Expected.Name, Lines: new Differences(mail, seen[mail.Expected.Number]).Find(stories)))
            .Where(mail => mail.Lines.Count > 0).ToList();

        Assert.True(sent.Count >= 200, $"Only {sent.Count} mails lie in tests/corpus.");
        Assert.True(different.Count == 0, string.Join('\n', different.SelectMany(mail => mail.Lines).Prepend($"{different.Count} of {sent.Count} mails came out otherwise:")));
    }
}
