using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Fetching.Backfilling;
using Regulars.Channels.Email.Fetching.Reconciling;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Oauth;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;

namespace Regulars.Channels.Email.Fetching;

internal static class FetchingServices
{
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    public static void AddFetching(this IServiceCollection services)
    {
        services.AddSingleton<WatchedAccounts>();
        services.AddHostedService<WatchMailboxes>();
        services.AddScoped<ImapClient>();
        services.AddSingleton<ImapServers>();
        services.AddSingleton<NoteState>();
        services.AddSingleton<StoreFetchedMail>();
        services.AddScoped<SeenMails>();
        services.AddScoped<BackfillProgress>();
        services.AddOutsideCall<BackfillDue, RunBackfill.Step, RunBackfill.Made, RunBackfill>();
        services.AddOutsideCall<FolderDue, CompareFolder.Question, CompareFolder.Answer, CompareFolder>();
        services.AddScoped<IOnboardingStep, ConnectMailbox>();

        services.AddSingleton<OauthProvider>();
        services.AddSingleton<OauthTokens>();
        services.AddSingleton<EndSignIn>();
        services.AddHttpClient(OauthProvider.Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (LongestWait, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }
}
