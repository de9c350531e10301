using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;

namespace Regulars.Testing;

/// <summary>Stands in for modules that no merge has brought yet: their routes map, their answers are refused.</summary>
public static class AbsentModules
{
    internal static void StandIn(IServiceCollection services)
    {
        var contracts = typeof(IEvent).Assembly.GetTypes().Where(type => type is { IsInterface: true, IsGenericType: false });
        foreach (var contract in contracts.Where(contract => services.All(service => service.ServiceType != contract)))
            services.AddSingleton(contract, _ => DispatchProxy.Create(contract, typeof(Absent)));
    }

    public class Absent : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            throw new NotSupportedException($"No module answers {targetMethod?.DeclaringType?.Name}.{targetMethod?.Name} yet.");
    }
}
