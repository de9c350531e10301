using System.Runtime.InteropServices;
using Regulars.Bench.Importing;
using Regulars.Bench.Killing;
using Regulars.Bench.Killing.Fetching;
using Regulars.Bench.Killing.Paying;
using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;
using Regulars.Platform.Startup;

namespace Regulars.Bench;

/// <summary>Fills a database, measures the server on it, kills the server while mail comes in or money goes out.</summary>
internal static class Program
{
    private const int Stopped = 130;

    /// <summary>All three ways in which a person or a script ends it; unheard, the server that it started would go on.</summary>
    private static readonly PosixSignal[] Endings = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    public static async Task<int> Main(string[] args)
    {
        using var ending = new CancellationTokenSource();
        var heard = Endings.Select(signal => PosixSignalRegistration.Create(signal, told =>
        {
            told.Cancel = true;
            ending.Cancel();
        })).ToList();
        try
        {
            var options = Options.Read(args.Skip(1));
            return args.FirstOrDefault() switch
            {
                "seed" => await Seed.Run(options, ending.Token),
                "import" => await Import.Run(options, ending.Token),
                "load" => await Load.Run(options, ending.Token),
                "kill" when options.Named.GetValueOrDefault("what") == "imap" => await KillFetching.Run(options, ending.Token),
                "kill" when options.Named.GetValueOrDefault("what") == "money" => await KillPaying.Run(options, ending.Token),
                "kill" => await Kill.Run(options, ending.Token),
                "hello" => await Hello.Serve(ending.Token),
                _ => throw new UsageException("Say seed, load, import or kill."),
            };
        }
        catch (Exception exception) when (exception is UsageException or StartupException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return Stopped;
        }
        finally
        {
            heard.ForEach(signal => signal.Dispose());
        }
    }
}
