using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Workspaces;

/// <summary>A setting of the whole installation, such as its public address.</summary>
public sealed class InstallationSetting(string name, string value)
{
    public string Name { get; private set; } = name;

    public string Value { get; set; } = value;
}

/// <summary>Reads and writes the installation's settings.</summary>
public static class InstallationSettings
{
    public static Task<string?> ReadSetting(this RegularsDb db, string name, CancellationToken ct) =>
        db.Set<InstallationSetting>().Where(setting => setting.Name == name).Select(setting => (string?)setting.Value).SingleOrDefaultAsync(ct);

    public static async Task WriteSetting(this RegularsDb db, string name, string value, CancellationToken ct)
    {
        if (await db.Set<InstallationSetting>().SingleOrDefaultAsync(setting => setting.Name == name, ct) is { } present)
            present.Value = value;
        else
            db.Add(new InstallationSetting(name, value));
    }
}
