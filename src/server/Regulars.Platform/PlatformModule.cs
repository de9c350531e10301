using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Npgsql;
using Quartz;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Actions;
using Regulars.Platform.Actions.Bulk;
using Regulars.Platform.Audit;
using Regulars.Platform.Clock;
using Regulars.Platform.Feed;
using Regulars.Platform.Files;
using Regulars.Platform.Http;
using Regulars.Platform.Leasing;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;
using Regulars.Platform.Startup;
using Regulars.Platform.Tags;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform;

/// <summary>The floor that all modules stand on.</summary>
public static class PlatformModule
{
    public static WebApplicationBuilder AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RegularsOptions>().Bind(builder.Configuration.GetSection("Regulars")).ValidateDataAnnotations().ValidateOnStart();
        var options = Settings.Read(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => Listeners.Configure(kestrel, options));

        services.AddSingleton<IClock, MicrosecondClock>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<Migrator>();
        services.AddHostedService<Telemetry>();
        services.AddHealth();
        services.AddPersistence(options);
        services.AddOutbox();
        services.AddFeed();
        services.AddScoped<SearchIndex>(sp => new SearchIndex(sp.GetDb()));
        services.AddSecurity();
        services.AddHttp();
        services.AddSingleton<IBlobStore, FolderBlobStore>();
        services.AddScoped<FileKeeper>();
        services.AddScoped<AuditLog>();
        services.AddScoped<ActionCatalogue>();
        services.AddScoped(sp => new BulkWork(
            sp.GetDb(), sp.GetServices<IAction>(), sp.GetRequiredService<EventOutbox>(), sp.GetRequiredService<IClock>(), sp.GetRequiredService<Actor>()));
        services.AddReaction<BulkToRun, RunBulk>();
        services.AddScoped<IBrands, Brands>();
        services.AddPermissions(PlatformPermissions.All);
        foreach (var recurring in Schedule.All)
            recurring(services);
        return builder;
    }

    /// <summary>Makes permissions known to roles and the action catalogue.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions)
            services.AddSingleton(permission);
        return services;
    }

    /// <summary>Opens the data folder and the database; throws <see cref="StartupException"/> in words when it cannot.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct = default)
    {
        app.Services.GetRequiredService<DataFolder>().Prepare();
        await app.Services.GetRequiredService<Migrator>().Migrate(ct);
    }

    public static RouteGroupBuilder MapPlatform(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<RegularsOptions>>().Value;
        app.UseNamedRequests();
        if (options.TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
        Listeners.KeepApart(app, app.Services.GetRequiredService<Listeners>());
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseMiddleware<AccessMiddleware>();
        app.MapHealth();
        app.MapApiDocument();
        app.MapDesk(options.Desk);

        var api = app.MapGroup("/api/v1");
        ReadFeed.Map(api);
        ChangeInterests.Map(api);
        UploadFile.Map(api);
        DownloadFile.Map(api);
        ReadAudit.Map(api);
        RunAction.Map(api);
        BulkRoutes.Map(api);
        ParkedRows.Map(api);
        WorkspaceRoutes.Map(api);
        BrandRoutes.Map(api);
        TagRoutes.Map(api);
        InstallationRoutes.Map(api);
        return api;
    }

    private static void AddPersistence(this IServiceCollection services, RegularsOptions options)
    {
        if (options.Postgres is { Length: > 0 } connection)
        {
            services.AddSingleton(_ => PostgresDialect.Connect(connection));
            services.AddSingleton<IDialect, PostgresDialect>();
            services.AddSingleton<PostgresSignals>();
            services.AddSingleton<ISignals>(sp => sp.GetRequiredService<PostgresSignals>());
            services.AddHostedService(sp => sp.GetRequiredService<PostgresSignals>());
        }
        else
        {
            services.AddSingleton<IDialect>(sp => new SqliteDialect(sp.GetRequiredService<DataFolder>().DatabaseFile));
            services.AddSingleton<ISignals, LocalSignals>();
        }
        services.AddPooledDbContextFactory<RegularsDb>((sp, db) =>
        {
            sp.GetRequiredService<IDialect>().Use(db);
            // Foreign keys carry the workspace, and counting up to a limit needs no order.
            db.ConfigureWarnings(warnings => warnings.Ignore(
                CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
                CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        });
        services.AddScoped(sp =>
        {
            var db = sp.GetRequiredService<IDbContextFactory<RegularsDb>>().CreateDbContext();
            db.Scope = sp.GetRequiredService<WorkspaceScope>();
            return db;
        });
        services.AddScoped<WorkspaceScope>();
        services.AddScoped(sp => sp.GetRequiredService<WorkspaceScope>().Actor);
        services.AddScoped(sp => new UnitOfWork(
            sp.GetDb(), sp.GetRequiredService<EventOutbox>(), sp.GetRequiredService<FeedWriter>(), sp.GetRequiredService<SearchIndex>(),
            sp.GetRequiredService<ISignals>()));
        services.AddSingleton(sp => new Transactions(sp.GetRequiredService<IServiceScopeFactory>(), sp.GetRequiredService<IDialect>()));
        services.AddSingleton(sp => new LeaseHolder(sp.GetRequiredService<IServiceScopeFactory>(), sp.GetRequiredService<IDialect>(), sp.GetRequiredService<IClock>()));
        foreach (var part in new IModelPart[]
                 {
                     new WorkspacesModel(), new OutboxModel(), new FeedModel(), new SearchModel(), new KeptAnswersModel(), new AuditModel(), new FilesModel(),
                     new KeyModel(), new JobMarksModel(), new LeaseModel(), new TagsModel(), new BulkModel(),
                 })
            services.AddSingleton(part);
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton(sp => new OutboxConsumers([.. sp.GetServices<OutboxConsumer>().Select(consumer => new TracedConsumer(consumer))]));
        services.AddSingleton<OutboxFailures>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<OutboxSteps>();
        services.AddSingleton<OutboxRunner>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddQuartz();
        services.AddQuartzHostedService();
        services.AddSingleton<JobClock>();
        services.AddHostedService(sp => sp.GetRequiredService<JobClock>());
        services.AddScoped<JobClock.Tick>();
        services.AddReaction<JobDue, RunJobWhenDue>();
        services.AddScoped(sp => new EventOutbox(
            sp.GetDb(), sp.GetRequiredService<WorkspaceScope>(), sp.GetRequiredService<OutboxConsumers>(), sp.GetRequiredService<IClock>()));
    }

    private static void AddFeed(this IServiceCollection services)
    {
        services.AddScoped(sp => new FeedWriter(sp.GetDb(), sp.GetRequiredService<IClock>()));
        services.AddSingleton<FeedReader>();
        services.AddSingleton<FeedHub>();
        services.AddSingleton(sp => new Presence(sp.GetRequiredService<ISignals>(), sp.GetRequiredService<IClock>()));
    }

    private static void AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton(sp => new MasterKeyBytes(MasterKey.LoadOrCreate(sp.GetRequiredService<IOptions<RegularsOptions>>().Value.DataFolder)));
        services.AddSingleton<Secrets>();
        services.AddDataProtection().SetApplicationName("Regulars");
        services.AddSingleton<KeyStore>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyStore, MasterKeyBytes>((keys, store, master) =>
        {
            keys.XmlRepository = store;
            keys.XmlEncryptor = new KeyWrapper(master);
        });
        services.AddScoped(sp => sp.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Caller>()
            ?? throw new InvalidOperationException("Nobody has been recognised: the route lacks Requires()."));
        services.AddHttpContextAccessor();
    }

    private static void AddHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            Json.Configure(json.SerializerOptions);
            json.SerializerOptions.Converters.Add(new PlainText());
            json.SerializerOptions.Converters.Add(new PlainJson());
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.TypeInfoResolver = json.SerializerOptions.TypeInfoResolver!.WithAddedModifier(NoNullItems.Refuse);
        });
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => Problems.Complete(context.HttpContext, context.ProblemDetails));
        services.AddExceptionHandler<UnexpectedErrors>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<RateLimits>();
        services.AddScoped<KeptAnswers>();
        services.AddScoped<PublicUrl>();
        services.AddSingleton<InstallationMark>();
        services.AddHttpClient(nameof(PublicUrlTest), client => client.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddTransient(sp => new PublicUrlTest(
            sp.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(PublicUrlTest)), sp.GetRequiredService<InstallationMark>()));
        services.AddApiDocument();
        services.AddValidation();
        services.AddHttpClient();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<RegularsOptions>>((forwarded, options) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in options.Value.TrustedProxies)
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
    }
}
