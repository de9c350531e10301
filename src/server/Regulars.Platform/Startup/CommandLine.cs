using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Regulars.Platform.Startup;

/// <summary>The arguments of <c>bin/run</c>, and what the program does with them.</summary>
public static class CommandLine
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["--port"] = "Regulars:Port",
        ["--smtp-port"] = "Regulars:SmtpPort",
        ["--listen"] = "Regulars:Listen",
        ["--data"] = "Regulars:DataFolder",
        ["--postgres"] = "Regulars:Postgres",
        ["--demo"] = "Regulars:Demo",
        ["--reset-password"] = "Regulars:ResetPassword",
        ["--desk"] = "Regulars:Desk",
        ["--mailroom"] = "Regulars:Mailroom",
    };

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Regulars:Desk"] = Environment.GetEnvironmentVariable("REGULARS_DESK"),
            ["Regulars:Mailroom"] = Environment.GetEnvironmentVariable("REGULARS_MAILROOM"),
            ["Regulars:DemoMaker"] = Environment.GetEnvironmentVariable("REGULARS_DEMO"),
        }.Where(setting => setting.Value is not null));
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine([.. args.Select(argument => argument == "--demo" ? "--demo=true" : argument)], Names);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        // Whoever asked the database tells what failed; an empty PostgreSQL is asked for migrations that it cannot know yet.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));
        return builder;
    }

    /// <summary>Runs until it is told to stop. 0 when all went well, 1 when it could not start: the reason is one plain sentence.</summary>
    public static async Task<int> Run(string[] args, Func<string[], WebApplication> build, TextWriter error)
    {
        try
        {
            await using var app = build(args);
            await app.PrepareAsync();
            foreach (var command in app.Services.GetServices<ICommand>())
            {
                if (await command.Run(app.Lifetime.ApplicationStopping))
                    return 0;
            }
            await app.StartAsync();
            foreach (var greeting in app.Services.GetServices<IGreet>())
                await greeting.Greet(app.Lifetime.ApplicationStopping);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (Explain(exception) is { } reason)
        {
            await error.WriteLineAsync(reason);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        StartupException => exception.Message,
        Microsoft.Extensions.Options.OptionsValidationException invalid => $"A setting is wrong: {string.Join(' ', invalid.Failures)}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{exception.Message} Choose another one with --port.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "This machine does not have the address to listen on. Choose one that it has with --listen.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "This user may not listen on that port. Choose one above 1023 with --port.",
        _ => null,
    };
}

/// <summary>Something the program does instead of serving, when an argument asks for it.</summary>
public interface ICommand
{
    /// <summary>True when it was asked for and is done.</summary>
    Task<bool> Run(CancellationToken ct);
}

/// <summary>What is printed once the program serves.</summary>
public interface IGreet
{
    Task Greet(CancellationToken ct);
}
