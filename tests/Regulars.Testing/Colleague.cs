using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Team.FirstRun;

namespace Regulars.Testing;

/// <summary>Somebody who can sign in by hand; the secret is that of a session they already have.</summary>
public sealed record Colleague(string Name, string Email, string Secret)
{
    public const string Password = "a long password";

    public string FirstName => Name.Split(' ')[0];

    public static async Task<Colleague> Join(TestWorkspace workspace, string name, Role role)
    {
        var (email, secret) = ($"{Guid.CreateVersion7():N}@hagen.example", "");
        await workspace.Do(services =>
        {
            var opening = services.GetRequiredService<NewWorkspace>();
            secret = opening.BeginSession(opening.Add(name, email, Password, role));
            return Task.CompletedTask;
        });
        return new Colleague(name, email, secret);
    }
}
