using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels;
using Regulars.Commerce;
using Regulars.Contracts;
using Regulars.Conversations;
using Regulars.Customers;
using Regulars.Host;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Team;

namespace Regulars.ArchitectureTests;

/// <summary>The house as it is built: assemblies, routes and models. Nothing is started.</summary>
internal static class House
{
    public static Assembly Contracts { get; } = typeof(IEvent).Assembly;

    public static Assembly Platform { get; } = typeof(PlatformModule).Assembly;

    public static IReadOnlyList<Assembly> Modules { get; } =
        [typeof(TeamModule).Assembly, typeof(CustomersModule).Assembly, typeof(ConversationsModule).Assembly, typeof(ChannelsModule).Assembly, typeof(CommerceModule).Assembly];

    public static IReadOnlyList<Assembly> All { get; } = [Contracts, Platform, .. Modules];

    public static WebApplication App { get; } = Program.Build([$"--data={Path.GetTempPath()}"]);

    public static IReadOnlyList<RouteEndpoint> Routes { get; } =
        [.. ((IEndpointRouteBuilder)App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public static IEnumerable<RouteEndpoint> ApiRoutes => Routes.Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal));

    public static IReadOnlyDictionary<string, RegularsDb> Databases { get; } = new Dictionary<string, RegularsDb>
    {
        ["sqlite"] = new Regulars.Migrations.Sqlite.DesignTime().CreateDbContext([]),
        ["postgres"] = new Regulars.Migrations.Postgres.DesignTime().CreateDbContext([]),
    };

    public static IEnumerable<IEntityType> Entities => App.Services.CreateScope().ServiceProvider.GetRequiredService<RegularsDb>().Model.GetEntityTypes();

    /// <summary>Types that people wrote, not compilers.</summary>
    public static IEnumerable<Type> Types(this Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("Regulars", StringComparison.Ordinal) == true);

    public static string Name(this RouteEndpoint route) =>
        $"{string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} {route.RoutePattern.RawText}";
}
