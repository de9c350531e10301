using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;
using Regulars.Testing;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Startup;

public sealed class StartTests
{
    [OnBothEngines]
    public async Task What_was_written_is_there_after_a_restart(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        string secret;
        await using (var first = await RegularsApp.Start(storage))
            secret = (await first.NewWorkspace()).TokenOf(Role.Owner);

        await using var second = await RegularsApp.Start(storage);
        var client = second.Anonymous();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {secret}");

        Assert.Equal("Hagen & Daughters", (await client.GetAsync("workspace").Gives(200)).Text("name"));
    }

    [OnBothEngines]
    public async Task A_database_of_a_newer_version_is_left_alone(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using (var app = await RegularsApp.Start(storage))
        {
            await (await app.NewWorkspace()).Do(services => services.GetRequiredService<RegularsDb>().Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_FromTheFuture', '99.0.0')"));
        }

        var refusal = await Assert.ThrowsAsync<StartupException>(() => RegularsApp.Start(storage));

        Assert.Contains("newer Regulars", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("FromTheFuture", refusal.Message, StringComparison.Ordinal);
    }

    [OnPostgresFact]
    public async Task Three_nodes_start_at_once_on_an_empty_database()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RegularsApp.Start(storage)))).WaitAsync(TimeSpan.FromSeconds(60));

        foreach (var node in nodes)
        {
            await node.NewWorkspace();
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_in_words()
    {
        await using var storage = await TestStorage.Create(Engine.Sqlite);
        var taken = Path.Combine(storage.Folder, "a-file");
        await File.WriteAllTextAsync(taken, "");

        var refusal = await Assert.ThrowsAsync<StartupException>(() => RegularsApp.Start(storage, null, $"--data={taken}"));

        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--postgres=")]
    public async Task A_second_process_on_the_same_folder_is_refused_in_words(params string[] arguments)
    {
        await using var storage = await TestStorage.Create(Engine.Sqlite);
        await using var first = await RegularsApp.Start(storage, null, arguments);

        var refusal = await Assert.ThrowsAsync<StartupException>(() => RegularsApp.Start(storage, null, arguments));

        Assert.Contains(storage.Folder, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }
}
