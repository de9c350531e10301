using Microsoft.Extensions.Options;

namespace Regulars.Team.Demo;

/// <summary><c>--demo</c>: the demo workspace without a question.</summary>
internal sealed class DemoAtStart(IOptions<TeamOptions> options, DemoDoor door, DemoFolder folder)
{
    /// <summary>The demo's sign-ins, a line each; none when it was not asked for. Filling goes on in the background.</summary>
    public async Task<IReadOnlyList<string>> Open(CancellationToken ct)
    {
        if (!options.Value.Demo)
            return [];
        await door.Open(ct);
        return await folder.ReadSignIns(ct);
    }
}
