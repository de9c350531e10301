using Microsoft.Extensions.Options;

namespace Regulars.Platform.Startup;

/// <summary>The data folder: made when absent, ours alone, and with the embedded database held by one process.</summary>
internal sealed class DataFolder(IOptions<RegularsOptions> options) : IDisposable
{
    private FileStream? held;

    public string DatabaseFile => Path.Combine(options.Value.DataFolder, "regulars.db");

    public void Prepare()
    {
        var folder = options.Value.DataFolder;
        try
        {
            Make(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {folder} cannot be made: {exception.Message} Choose another one with --data.", exception);
        }
        if (string.IsNullOrEmpty(options.Value.Postgres))
            Hold(Path.Combine(folder, "regulars.lock"));
    }

    public void Dispose() => held?.Dispose();

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Hold(string file)
    {
        try
        {
            held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StartupException(
                $"Another Regulars runs on {options.Value.DataFolder}. Stop it, or choose another folder with --data.", exception);
        }
    }
}

/// <summary>The program cannot start; the message says what to do and is all that is printed.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
