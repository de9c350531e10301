using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

[Collection(PostCollection.Name)]
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

        var open = ExpectedMail.Open();
        var different = sent.Select(mail => (mail.Expected.Name, Lines: new Differences(mail, seen[mail.Expected.Number]).Find(stories)))
            .Where(mail => mail.Lines.Count > 0).ToList();
        var unexpected = different.Where(mail => !open.ContainsKey(mail.Name)).ToList();

        Assert.True(sent.Count >= 200, $"Only {sent.Count} mails lie in tests/corpus.");
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.SelectMany(mail => mail.Lines).Prepend($"{unexpected.Count} of {sent.Count} mails came out otherwise:")));
        Assert.Equal(open.Keys.Order(), different.Select(mail => mail.Name).Order());
    }
}
