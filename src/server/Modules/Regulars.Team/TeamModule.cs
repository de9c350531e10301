using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Startup;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.ApiAccess;
using Regulars.Team.Approving;
using Regulars.Team.Authority;
using Regulars.Team.Demo;
using Regulars.Team.FirstRun;
using Regulars.Team.Hours;
using Regulars.Team.Inviting;
using Regulars.Team.Onboarding;
using Regulars.Team.Profile;
using Regulars.Team.Reasons;
using Regulars.Team.ResettingPasswords;
using Regulars.Team.SigningIn;
using Regulars.Team.Teams;
using Regulars.Team.Words;

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
        services.AddSingleton<IGreet, StartupBlock>();
        services.AddScoped<InvitationLinks>();
        services.AddScoped<OpenInvitations>();
        services.AddScoped<Joining>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordMail>();
        services.AddSingleton<ICommand, PrintPasswordLink>();
        services.AddScoped<IOnboardingStep, InviteTeamStep>();
        services.AddScoped<IOnboardingStep, HoursStep>();
        services.AddSingleton<KeptByWorkspace<CalendarsOfWorkspace>>();
        services.AddSingleton<KeptByWorkspace<TeamsOfMailboxes>>();
        services.AddScoped<ITeams, TeamDirectory>();
        services.AddScoped<ITellColleagues, TellColleagues>();
        services.AddScoped<IBusinessTime, BusinessTime>();
        services.AddScoped<AskForApproval>();
        services.AddScoped<IAuthority, AuthorityBook>();
        services.AddReaction<ApprovalExpires, ExpireApproval>();
        services.AddDemo();
        foreach (var recurring in Schedule.All)
            recurring(services);
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
        ChangeEmail.Map(api);

        ListTokens.Map(api);
        CreateToken.Map(api);
        RevokeToken.Map(api);

        ListAgents.Map(api);
        ListRoles.Map(api);
        ChangeRole.Map(api);
        RemoveAgent.Map(api);
        InviteAgent.Map(api);
        RenewInvitation.Map(api);
        ReadInvitation.Map(api);
        AcceptInvitation.Map(api);

        ReadAuthority.Map(api);
        ChangeLimits.Map(api);
        ChangeReasons.Map(api);
        ListApprovals.Map(api);
        AnswerApproval.Map(api);
        DelegateApprovals.Map(api);

        ChangeTeams.Map(api);
        ChangeWorkload.Map(api);
        ChangeCalendars.Map(api);
        ChangeHolidays.Map(api);

        AskForPasswordReset.Map(api);
        ReadPasswordReset.Map(api);
        ChooseNewPassword.Map(api);

        ListOnboardingSteps.Map(api);
        LookAround.Map(api);
        ReadDemo.Map(api);
    }

    private static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<DemoWorkspace>();
        services.AddSingleton<DemoFolder>();
        services.AddSingleton<DemoMaker>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<DemoAtStart>();
    }
}
