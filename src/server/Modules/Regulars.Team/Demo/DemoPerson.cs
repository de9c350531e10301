using Regulars.Contracts.Team;

namespace Regulars.Team.Demo;

/// <summary>Who works in the demo workspace; the first one is its lead.</summary>
internal sealed record DemoPerson(string Key, string Name, string Email, Role Role)
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("maya", "Maya Okafor", "maya@northwind.example", Role.Lead),
        new("priya", "Priya Nair", "priya@northwind.example", Role.Agent),
        new("tom", "Tom Becker", "tom@northwind.example", Role.Agent),
    ];
}
