using System.Text.RegularExpressions;

namespace Regulars.ArchitectureTests;

public sealed class NameTests
{
    private static readonly HashSet<string> Banned =
        ["Manager", "Helper", "Util", "Utils", "Service", "Base", "Impl", "Info", "Data", "Dto", "Core", "Common", "V2"];

    /// <summary>Our word for what it is, with the reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["CommonErrors"] = "Refusals that many routes share; there is no nearer noun.",
        ["DataFolder"] = "The folder is called so on the command line.",
        ["ServiceAccess"] = "The framework's own word for what a container holds.",
    };

    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing()
    {
        var found = House.All.SelectMany(assembly => assembly.Types()).Select(type => type.Name.Split('`')[0]).Distinct()
            .Where(name => !Allowed.ContainsKey(name) && Words(name).Any(Banned.Contains));

        Assert.Empty(found);
    }

    [Fact]
    public void Allowed_names_exist() => Assert.Empty(
        Allowed.Keys.Except(House.All.SelectMany(assembly => assembly.Types()).Select(type => type.Name)));

    private static IEnumerable<string> Words(string name) => Regex.Matches(name, "[A-Z][a-z0-9]*").Select(match => match.Value);
}
