using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Demo;

/// <summary>Opens the demo: makes the workspace when there is none, and has it filled when it is not.</summary>
internal sealed class DemoDoor(Transactions transactions, DemoFolder folder, DemoMaker maker)
{
    public async Task Open(CancellationToken ct)
    {
        var made = await transactions.Run(_ => { }, services => services.GetRequiredService<DemoWorkspace>().Open(ct), ct);
        if (made is not null)
        {
            await folder.WriteSignIns(made.People, ct);
            await folder.WriteToken(made.Token, ct);
        }
        if (await TokensToFillWith(ct) is { } tokens)
            maker.Start(tokens);
    }

    /// <summary>The secret of a session of the demo's lead.</summary>
    public Task<string> SignInAsLead(CancellationToken ct) => transactions.Run(
        _ => { },
        async services =>
        {
            var demo = services.GetRequiredService<DemoWorkspace>();
            await demo.Enter(ct);
            return await demo.BeginSession(DemoPerson.All[0], ct);
        },
        ct);

    /// <summary>Null when it is filled. People act by sessions, so that what they write bears their names.</summary>
    private async Task<Dictionary<string, string>?> TokensToFillWith(CancellationToken ct)
    {
        var kept = await folder.ReadToken(ct);
        var tokens = await transactions.Run(_ => { }, services => BeginAll(services.GetRequiredService<DemoWorkspace>(), kept, ct), ct);
        if (kept is null && tokens is not null)
            await folder.WriteToken(tokens["owner"], ct);
        return tokens;
    }

    private static async Task<Dictionary<string, string>?> BeginAll(DemoWorkspace demo, string? kept, CancellationToken ct)
    {
        await demo.Enter(ct);
        if (await demo.IsFilled(ct))
            return null;
        var tokens = new Dictionary<string, string> { ["owner"] = kept ?? demo.OpenToken() };
        foreach (var person in DemoPerson.All)
            tokens[person.Key] = await demo.BeginSession(person, ct);
        return tokens;
    }
}
