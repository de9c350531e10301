using Microsoft.Extensions.Options;
using Regulars.Platform;
using Regulars.Platform.Files;

namespace Regulars.Team.Demo;

/// <summary>The demo's sign-ins and its owner's token, in the data folder and for its owner's eyes only.</summary>
internal sealed class DemoFolder(IOptions<RegularsOptions> options)
{
    public Task WriteSignIns(IEnumerable<(string Email, string Password)> people, CancellationToken ct) =>
        Write("demo-signins", string.Concat(people.Select(person => $"{person.Email}  {person.Password}\n")), ct);

    /// <summary>A line for each person; none when the file is gone.</summary>
    public async Task<IReadOnlyList<string>> ReadSignIns(CancellationToken ct) =>
        await Read("demo-signins", ct) is { } text ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    public Task WriteToken(string token, CancellationToken ct) => Write("demo-token", token + "\n", ct);

    public async Task<string?> ReadToken(CancellationToken ct) => (await Read("demo-token", ct))?.Trim();

    private async Task<string?> Read(string name, CancellationToken ct) =>
        File.Exists(PathOf(name)) ? await File.ReadAllTextAsync(PathOf(name), ct) : null;

    private async Task Write(string name, string text, CancellationToken ct)
    {
        await using var writer = new StreamWriter(PrivateFile.Open(PathOf(name)));
        await writer.WriteAsync(text.AsMemory(), ct);
    }

    private string PathOf(string name) => Path.Combine(options.Value.DataFolder, name);
}
