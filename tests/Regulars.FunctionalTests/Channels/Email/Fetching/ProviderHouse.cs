using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

/// <summary>A host per engine, and a provider where its shops' mail lies.</summary>
public sealed class ProviderHouse : IAsyncLifetime
{
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public House House { get; } = new();

    public Provider Provider { get; private set; } = null!;

    public async Task InitializeAsync() => Provider = await Provider.Start();

    /// <param name="waiting">Mails that have lain there for long.</param>
    public async Task<FetchedPost> Connect(Engine engine, params string[] waiting)
    {
        var mailbox = Provider.NewMailbox();
        if (waiting.Length > 0)
            await mailbox.Put(waiting, LongAgo);
        return await FetchedPost.Connect(await House.NewWorkspace(engine), mailbox);
    }

    public async Task<FetchedPost> Prepare(Engine engine) => await FetchedPost.Prepare(await House.NewWorkspace(engine), Provider.NewMailbox());

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ProviderCollection : ICollectionFixture<ProviderHouse>
{
    public const string Name = "Provider";
}

/// <summary>A second provider with hosts of its own, beside the first.</summary>
[CollectionDefinition(Name)]
public sealed class OtherProviderCollection : ICollectionFixture<ProviderHouse>
{
    public const string Name = "Other provider";
}
