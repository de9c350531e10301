using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>axe-core with all its rules, none switched off.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document)).violations.map(found => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3)
            .map(node => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`)
        """;

    private static readonly Lazy<Task<string>> Source =
        new(() => File.ReadAllTextAsync(Path.Combine(Repository.Root, "node_modules/axe-core/axe.min.js")));

    /// <summary>What is wrong with the page as it stands; <paramref name="where"/> tells a reader how to get there.</summary>
    public static async Task<IEnumerable<string>> Findings(this IPage page, string where)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(await Source.Value);
        return (await page.EvaluateAsync<string[]>(Run)).Select(finding => $"{where}: {finding}");
    }
}
