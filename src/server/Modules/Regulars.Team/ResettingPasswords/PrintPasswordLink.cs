using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;
using Regulars.Team.Accounts;

namespace Regulars.Team.ResettingPasswords;

/// <summary><c>--reset-password EMAIL</c>: whoever may run the program may let anybody in again.</summary>
internal sealed class PrintPasswordLink(IOptions<TeamOptions> options, Transactions transactions) : ICommand
{
    public async Task<bool> Run(CancellationToken ct)
    {
        if (options.Value.ResetPassword is not { Length: > 0 } given)
            return false;
        var email = Account.Normalize(given);
        var link = await transactions.Run(_ => { }, services => Open(services, email, ct), ct)
            ?? throw new StartupException($"Nobody here signs in with {email}.");
        await Console.Out.WriteLineAsync($"Within two hours a new password for {email} can be chosen once at\n{link}");
        return true;
    }

    private static async Task<string?> Open(IServiceProvider services, string email, CancellationToken ct)
    {
        var db = services.GetRequiredService<RegularsDb>();
        return await db.Accounts.SingleOrDefaultAsync(a => a.Email == email, ct) is { } account
            ? await services.GetRequiredService<PasswordLinks>().Open(account.Id, ct)
            : null;
    }
}
