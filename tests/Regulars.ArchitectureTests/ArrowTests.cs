using System.Reflection;

namespace Regulars.ArchitectureTests;

public sealed class ArrowTests
{
    [Fact]
    public void Contracts_stand_on_nothing_of_the_house() => Assert.Empty(HouseReferences(House.Contracts));

    [Fact]
    public void Platform_stands_on_contracts_alone() => Assert.Equal(["Regulars.Contracts"], HouseReferences(House.Platform));

    [Fact]
    public void Modules_meet_only_in_contracts() => Assert.All(House.Modules, module =>
        Assert.Empty(HouseReferences(module).Except(["Regulars.Contracts", "Regulars.Platform"])));

    [Fact]
    public void A_module_shows_nothing_but_its_door() => Assert.All(House.Modules, module =>
        Assert.Equal([$"{module.GetName().Name!.Split('.')[1]}Module"], module.GetExportedTypes().Select(type => type.Name)));

    [Fact]
    public void Namespaces_are_folders()
    {
        var strays = SourceFiles.Server
            .Where(file => file.Namespace is { } written && written != file.FolderNamespace && !IsHouseRule(file.Path))
            .Select(file => $"{file.Path} says {file.Namespace}");

        Assert.Empty(strays);
    }

    /// <summary>The two engines lie in a folder of their own and share their users' namespace: only one of them is ever in use.</summary>
    private static bool IsHouseRule(string path) => path.Contains("/Persistence/Dialects/", StringComparison.Ordinal);

    private static IEnumerable<string> HouseReferences(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!).Where(name => name.StartsWith("Regulars.", StringComparison.Ordinal)).Order();
}
