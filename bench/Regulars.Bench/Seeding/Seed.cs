using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Bench.Seeding.Bulk;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Bench.Seeding;

/// <summary><c>seed</c>: fills an empty database by bulk inserts with rows such as the program itself would have written.</summary>
internal static class Seed
{
    private const int AgentsOfTheLargeOne = 25;
    private const int AgentsOfANeighbour = 3;

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var (data, size) = (options.Required("data"), SeedSize.Of(options));
        var watch = Stopwatch.StartNew();
        await using var house = await House.Open(data, options.Postgres, ct);
        if (!await IsEmpty(house, ct))
            throw new UsageException($"{options.Postgres ?? data} already has workspaces. Seed an empty one.");

        var offices = new List<Office> { await OpenOffice.Run(house, 1, AgentsOfTheLargeOne, size.Seed, ct) };
        for (var number = 2; number <= size.Workspaces; number++)
            offices.Add(await OpenOffice.Run(house, number, AgentsOfANeighbour, size.Seed + number, ct));

        await using var writer = options.Postgres is { } postgres ? new PostgresBulkWriter(postgres) : (IBulkWriter)new SqliteBulkWriter(house.DatabaseFile);
        await writer.Begin(ct);
        var rows = await Fill(house, offices, size, writer, ct);
        Console.WriteLine($"{rows:N0} rows after {watch.Elapsed.TotalSeconds:N0} s; making indexes …");
        await writer.Finish(ct);
        await Count(house, offices, size, ct);
        await File.WriteAllTextAsync(Path.Combine(data, "seeded"), $"{size.Conversations} conversations\n", ct);
        Console.WriteLine($"Seeded {data} in {watch.Elapsed.TotalSeconds:N0} s.");
        Console.WriteLine($"Sign in as {OpenOffice.Email(1, 1)} with {OpenOffice.Password}, or with the token {OpenOffice.Token(1)}");
        return 0;
    }

    private static async Task<bool> IsEmpty(House house, CancellationToken ct)
    {
        using var scope = house.Get<IServiceScopeFactory>().CreateScope();
        return !await scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<Workspace>().AnyAsync(ct);
    }

    /// <summary>One core thinks of the rows while the other writes them.</summary>
    private static async Task<long> Fill(House house, List<Office> offices, SeedSize size, IBulkWriter writer, CancellationToken ct)
    {
        var batches = Channel.CreateBounded<BulkBatch>(2);
        var thinking = Task.Run(async () =>
        {
            try
            {
                for (var at = 0; at < offices.Count; at++)
                {
                    foreach (var batch in new FillOffice(house, offices[at], at == 0 ? size : size.Neighbour(at), at + 1).Run())
                        await batches.Writer.WriteAsync(batch, ct);
                }
            }
            finally
            {
                batches.Writer.Complete();
            }
        }, ct);

        var rows = 0L;
        await foreach (var batch in batches.Reader.ReadAllAsync(ct))
        {
            await writer.Write(batch, ct);
            rows += batch.Tables.Sum(table => table.Rows.Count) + batch.Search.Count;
        }
        await thinking;
        return rows;
    }

    /// <summary>The numbers that conversations were given are taken.</summary>
    private static async Task Count(House house, List<Office> offices, SeedSize size, CancellationToken ct)
    {
        for (var at = 0; at < offices.Count; at++)
        {
            await using var scope = house.Enter(offices[at].Workspace);
            var taken = at == 0 ? size.Conversations : size.Neighbour(at).Conversations;
            await WorkspaceCounters.TakeConversations(scope.ServiceProvider.GetRequiredService<RegularsDb>(), taken, ct);
        }
    }
}
