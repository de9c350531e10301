using System.Reflection;
using Regulars.Contracts;

namespace Regulars.ArchitectureTests;

/// <summary>Contracts carry no logic. A body longer than this in machine code is a decision, unless it parses, formats or reckons.</summary>
public sealed class ContractsTests
{
    private const int LongestBody = 60;

    /// <summary>Value types that reckon or parse, by name.</summary>
    private static readonly HashSet<string> Reckon = [nameof(Money), nameof(TypedId)];

    [Fact]
    public void No_body_decides_anything()
    {
        var bodies =
            from type in House.Contracts.Types()
            where !Reckon.Contains(type.Name)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null && !IsOfRecords(method)
            where method.GetMethodBody()?.GetILAsByteArray()?.Length > LongestBody
            select $"{type.Name}.{method.Name}";

        Assert.Empty(bodies);
    }

    [Fact]
    public void Every_event_has_a_name_of_its_own()
    {
        var events = House.All.SelectMany(assembly => assembly.Types()).Where(type => type.IsClass && typeof(IEvent).IsAssignableFrom(type)).ToList();

        Assert.Empty(events.Where(type => type.GetCustomAttribute<EventNameAttribute>() is null).Select(type => type.Name));
        Assert.Empty(events.GroupBy(type => type.GetCustomAttribute<EventNameAttribute>()!.Name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_id_says_how_it_is_read()
    {
        var ids = House.Contracts.Types().Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.Name == "ITypedId`1"));

        Assert.Empty(ids.Where(id => id.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static) is null).Select(id => id.Name));
    }

    private static bool IsOfRecords(MethodInfo method) => method.Name is "ToString" or "PrintMembers" or "Equals" or "GetHashCode" or "Deconstruct" or "<Clone>$";
}
