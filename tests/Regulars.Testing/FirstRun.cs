using Microsoft.Extensions.DependencyInjection;
using Regulars.Team.FirstRun;

namespace Regulars.Testing;

/// <summary>What a person reads in the terminal of a fresh installation.</summary>
public static class FirstRun
{
    public static string CodeOf(RegularsApp app) => app.Services.GetRequiredService<FirstRunCode>().Value;
}
