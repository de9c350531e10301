using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.FirstRun;

/// <summary>First run is open until there is a workspace other than the demo.</summary>
internal sealed class FirstRunGuard(RegularsDb db, FirstRunCode code)
{
    private const string Done = "set-up";

    public async Task<bool> IsNeeded(CancellationToken ct) => !await db.Set<Workspace>().AnyAsync(workspace => !workspace.IsDemo, ct);

    /// <summary>Null when the code lets its bearer in.</summary>
    public async Task<Error?> Check(string given, CancellationToken ct) =>
        !await IsNeeded(ct) ? TeamErrors.AlreadySetUp : code.Is(given) ? null : TeamErrors.WrongCode;

    /// <summary>Two at once cannot both write this row: the second runs again and finds the first one's workspace.</summary>
    public void Close() => db.Add(new InstallationSetting(Done, "yes"));
}
