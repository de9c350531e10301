using System.Text.RegularExpressions;
using Regulars.Testing;

namespace Regulars.ArchitectureTests;

/// <summary>A source file of the server, by its path in the repository.</summary>
internal sealed record SourceFile(string Path, string[] Lines)
{
    public string? Namespace => Lines.Select(line => Regex.Match(line, "^namespace ([^;]+);")).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    /// <summary>The project's name and the folders below it.</summary>
    public string FolderNamespace
    {
        get
        {
            var folders = System.IO.Path.GetDirectoryName(Path)!.Split('/');
            return string.Join('.', folders.SkipWhile(folder => !folder.StartsWith("Regulars.", StringComparison.Ordinal)));
        }
    }
}

internal static class SourceFiles
{
    /// <summary>All C# of the server but migrations, which a tool writes.</summary>
    public static IReadOnlyList<SourceFile> Server { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/server"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Regex.IsMatch(path, "/(bin|obj|Migrations)/"))
            .Select(path => new SourceFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllLines(path))),
    ];
}
