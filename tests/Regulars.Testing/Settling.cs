using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Testing;

/// <summary>Waits for the outbox. What is due later or parked is not waited for; what is between two tries is.</summary>
internal static class Settling
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    public static async Task Wait(RegularsApp app, WorkspaceId? only)
    {
        var since = Stopwatch.StartNew();
        List<OutboxRow> left;
        while ((left = await Unsettled(app, only)).Count > 0)
        {
            if (since.Elapsed > Longest)
                Assert.Fail(Describe(app, left));
            await Task.Delay(Look);
        }
    }

    private static async Task<List<OutboxRow>> Unsettled(RegularsApp app, WorkspaceId? only)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<OutboxRow>()
            .IgnoreQueryFilters([RegularsDb.WorkspaceFilter]).AsNoTracking().Where(row => row.ParkedAt == null);
        var found = await (only is { } workspace ? rows.Where(row => row.WorkspaceId == workspace) : rows).OrderBy(row => row.Position).ToListAsync();
        // Read after the rows: what was written while they were read, to be done at once, must not look as if it were due later.
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        return [.. found.Where(row => row.AvailableAt <= now || row.LeaseUntil != null || row.Attempts > 0)];
    }

    private static string Describe(RegularsApp app, List<OutboxRow> left) => string.Join('\n',
    [
        $"The outbox did not settle within {Longest.TotalSeconds} s. Left:",
        .. left.Take(10).Select(row => $"  {row.Type} for {row.Consumer}, tries {row.Attempts}, leased until {row.LeaseUntil}: {row.Error}"),
        "The host said last:",
        .. app.Log.Lines.TakeLast(10).Select(line => $"  {line}"),
    ]);
}
