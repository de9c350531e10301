using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>Work of a shop that failed until it was given up.</summary>
internal static class ParkedWork
{
    public const string Error = "The database file is on a disk that is full.";

    /// <summary>That Ben is called otherwise now has not reached the conversations.</summary>
    public static async Task Park(this Shop shop, params string[] newNames)
    {
        var ben = AgentId.From(Guid.Parse((await shop.Items("agents")).Single(agent => agent.Text("name") == shop.Ben.Name).Text("id")));
        await shop.Workspace.Do(services =>
        {
            var (outbox, db) = (services.GetRequiredService<EventOutbox>(), services.GetRequiredService<RegularsDb>());
            foreach (var name in newNames)
                outbox.Add(new AgentRenamed(ben, name));
            foreach (var row in db.ChangeTracker.Entries<OutboxRow>().Select(entry => entry.Entity))
                (row.Attempts, row.ParkedAt, row.Error) = (12, services.GetRequiredService<IClock>().GetCurrentInstant(), Error);
            return Task.CompletedTask;
        });
    }
}
