using Regulars.Contracts;
using Regulars.Platform.Workspaces;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>An event for which only tests call outside.</summary>
[EventName("test.call-asked")]
public sealed record CallAsked(string Name, string? Lane = null) : IEvent;

/// <summary>Calls nobody: each step does as the script says, under <c>intend</c>, <c>call</c> or <c>record</c> and the event's name.</summary>
internal sealed class ProbeCall(ProbeScript script, WorkspaceScope scope, IServiceProvider services) : ICallOutside<CallAsked, string, string>
{
    public async Task<string?> Intend(CallAsked happened, CancellationToken ct)
    {
        await script.Play(scope.Required, $"intend {happened.Name}", services);
        return happened.Name;
    }

    public async Task<string> Call(string intent, CancellationToken ct)
    {
        await script.Play(scope.Required, $"call {intent}", services);
        return intent;
    }

    public Task Record(string intent, string result, CancellationToken ct) => script.Play(scope.Required, $"record {intent}", services);
}
