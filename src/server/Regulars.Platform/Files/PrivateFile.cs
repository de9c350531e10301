using System.Text;

namespace Regulars.Platform.Files;

/// <summary>Files that only the owner of this process may read (mode 600).</summary>
public static class PrivateFile
{
    /// <summary>Opens it empty for writing. An older one is deleted first: it would keep its own mode.</summary>
    public static FileStream Open(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(file);
        return new FileStream(file, options);
    }

    /// <summary>Writes it whole and durably, unless it is there: of two starts at once, the first one's counts.</summary>
    public static void CreateOnce(string file, string text)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        using (var stream = Open(draft))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
