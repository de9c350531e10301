using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Commerce.Stores.Medusa;

internal static class MedusaServices
{
    /// <summary>A page of orders with hundreds of lines each stays below it.</summary>
    private const int LongestAnswer = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestKnock = TimeSpan.FromSeconds(10);

    public static void AddMedusa(this IServiceCollection services)
    {
        services.AddSingleton<IStorePlatform, MedusaPlatform>();
        // A redirect would take the key to another address.
        services.AddHttpClient(MedusaClient.Name, http => (http.Timeout, http.MaxResponseContentBufferSize) = (LongestWait, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = LongestKnock });
    }
}
