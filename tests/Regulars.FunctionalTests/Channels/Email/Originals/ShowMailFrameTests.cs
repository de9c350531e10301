using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Originals;

[Collection(PostCollection.Name)]
public sealed class ShowMailFrameTests(House house)
{
    [OnBothEngines]
    public async Task It_may_load_pictures_and_nothing_else(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        var frame = await post.Agent.GetAsync("mails/frame");

        var policy = Assert.Single(frame.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("text/html", frame.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'; img-src 'self' data: blob: https: http:;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
    }
}
