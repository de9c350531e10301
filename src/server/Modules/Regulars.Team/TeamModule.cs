using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.ApiAccess;
using Regulars.Team.FirstRun;
using Regulars.Team.Profile;
using Regulars.Team.SigningIn;

namespace Regulars.Team;

/// <summary>The module's one public face.</summary>
public static class TeamModule
{
    public static WebApplicationBuilder AddTeam(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<TeamOptions>().Bind(builder.Configuration.GetSection("Regulars"));
        services.AddSingleton<IModelPart, TeamModel>();
        services.AddPermissions(Permissions.All);
        services.AddValidation();
        services.AddScoped<IAgents, AgentDirectory>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInGate>();
        services.AddSingleton<RememberedCallers>();
        services.AddSingleton<RecogniseCallers>();
        services.AddSingleton<IRecogniseCallers>(sp => sp.GetRequiredService<RecogniseCallers>());
        services.AddScoped<SessionLookup>();
        services.AddScoped<TokenLookup>();
        services.AddScoped<MeReader>();
        services.AddSingleton<FirstRunCode>();
        services.AddScoped<FirstRunGuard>();
        services.AddScoped<NewWorkspace>();
        return builder;
    }

    public static void MapTeam(this RouteGroupBuilder api)
    {
        ReadSetup.Map(api);
        SetUp.Map(api);
        TestPublicUrl.Map(api);
        TestOutgoing.Map(api);

        SignIn.Map(api);
        SignOut.Map(api);

        ReadMe.Map(api);
        SwitchWorkspace.Map(api);
        RenameMe.Map(api);
        ChangeLocale.Map(api);
        ChangePresence.Map(api);
        ChangePassword.Map(api);

        ListTokens.Map(api);
        CreateToken.Map(api);
        RevokeToken.Map(api);
    }
}
