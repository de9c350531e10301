using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Platform.Persistence;

internal static class ServiceAccess
{
    public static RegularsDb GetDb(this IServiceProvider services) => services.GetRequiredService<RegularsDb>();
}
