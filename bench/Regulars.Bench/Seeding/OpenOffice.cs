using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Bench.Seeding.Words;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.ApiAccess;
using Regulars.Team.FirstRun;

namespace Regulars.Bench.Seeding;

/// <summary>Opens workspaces as first run does, with sign-ins and tokens that anybody can read here: for benches only.</summary>
internal static class OpenOffice
{
    public const string Password = "bench-password";

    /// <summary>The secret of a workspace's token; workspaces count from 1, and the first is the large one.</summary>
    public static string Token(int number) => ApiToken.Prefix + Tokens.Hash($"regulars bench workspace {number}");

    public static string Address(int number) => $"support@shop{number}.example";

    public static string Email(int number, int agent) => $"agent{agent}@shop{number}.example";

    public static Task<Office> Run(House house, int number, int agents, int seed, CancellationToken ct) => house.Write(async services =>
    {
        var (making, db) = (services.GetRequiredService<NewWorkspace>(), services.GetRequiredService<RegularsDb>());
        var writer = new Writer(new Random(seed));
        var brand = making.Open($"Shop {number}", $"Shop {number}", isDemo: false);
        var people = Enumerable.Range(1, agents).Select(agent =>
        {
            var name = writer.FullName();
            return new Colleague(making.Add(name, Email(number, agent), Password, agent == 1 ? Role.Owner : Role.Agent).Id, name);
        }).ToList();
        await services.GetRequiredService<IMailboxes>().Open(brand, Address(number), $"Shop {number}", ct);
        OpenDoorForToken(db, Token(number), services.GetRequiredService<IClock>().GetCurrentInstant());

        var mailbox = db.ChangeTracker.Entries<Mailbox>().Single().Entity.Id;
        return new Office(making.Workspace, brand, mailbox, Address(number), people);
    }, ct);

    private static void OpenDoorForToken(RegularsDb db, string secret, Instant now)
    {
        var token = new ApiToken(TypedId.New<TokenId>(), "bench", Role.Owner, now);
        db.Add(token);
        db.OpenDoor(ApiToken.Door, Tokens.Hash(secret), token.Id.Value);
    }
}
