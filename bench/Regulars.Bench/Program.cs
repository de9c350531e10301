using Regulars.Bench.Killing;
using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;
using Regulars.Platform.Startup;

namespace Regulars.Bench;

/// <summary>Fills a database, measures the server on it, kills the server while mail comes in.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var ending = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ending.Cancel();
        };
        try
        {
            var options = Options.Read(args.Skip(1));
            return args.FirstOrDefault() switch
            {
                "seed" => await Seed.Run(options, ending.Token),
                "load" => await Load.Run(options, ending.Token),
                "kill" => await Kill.Run(options, ending.Token),
                "hello" => await Hello.Serve(ending.Token),
                _ => throw new UsageException("Say seed, load or kill."),
            };
        }
        catch (Exception exception) when (exception is UsageException or StartupException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
    }
}
