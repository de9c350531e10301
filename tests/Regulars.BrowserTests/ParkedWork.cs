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
        foreach (var name in newNames)
        {
            await shop.Workspace.Do(services =>
            {
                services.GetRequiredService<EventOutbox>().Add(new AgentRenamed(ben, name));
                foreach (var row in services.GetRequiredService<RegularsDb>().ChangeTracker.Entries<OutboxRow>().Select(entry => entry.Entity))
                    (row.Attempts, row.ParkedAt, row.Error) = (12, services.GetRequiredService<IClock>().GetCurrentInstant(), Error);
                return Task.CompletedTask;
            });
        }
    }
}
