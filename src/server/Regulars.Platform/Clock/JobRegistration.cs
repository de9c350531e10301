using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Platform.Clock;

/// <summary>How a module lists its recurring work.</summary>
public static class JobRegistration
{
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string cron) where TJob : class, IJob => services
        .AddKeyedScoped<IJob, TJob>(typeof(TJob).Name)
        .AddSingleton(new Recurring(typeof(TJob).Name, cron));
}
