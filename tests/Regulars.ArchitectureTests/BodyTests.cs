using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Actions;
using Regulars.Platform.Http;

namespace Regulars.ArchitectureTests;

/// <summary>What may be sent has an end: a text without a limit is a way to fill the disk.</summary>
public sealed class BodyTests
{
    /// <summary>Members that are as long as somebody else says.</summary>
    private static readonly Dictionary<string, string> LimitedElsewhere = new()
    {
        ["ChangeMany.Request.Parameters"] = "Each action declares how long its texts may be.",
        ["Macro.Act.Parameters"] = "Each action declares how long its texts may be.",
        ["RunAction.Request.Parameters"] = "Each action declares how long its texts may be.",
    };

    [Fact]
    public void Every_text_and_every_list_in_a_body_has_a_limit()
    {
        var members = Bodies.SelectMany(body => Members(body)).ToList();
        var endless = members.Where(IsEndless).Select(Name).Distinct();

        Assert.True(members.Count > 60, $"Only {members.Count} members were found.");
        Assert.Equal(LimitedElsewhere.Keys.Order(), endless.Order());
    }

    [Fact]
    public void Every_text_that_an_action_takes_has_a_limit()
    {
        using var scope = House.App.Services.CreateScope();
        var texts = scope.ServiceProvider.GetServices<IAction>().SelectMany(action => action.Parameters).Where(parameter => parameter.Type == "text").ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.InRange(text.MaxLength ?? 0, 1, 1_000_000));
    }

    private static IEnumerable<Type> Bodies => House.ApiRoutes
        .Select(route => route.Metadata.GetMetadata<IAcceptsMetadata>()).Where(accepts => accepts?.ContentTypes.Contains("application/json") == true)
        .Select(accepts => accepts!.RequestType!).Distinct();

    /// <summary>Of a body and of what stands in it.</summary>
    private static IEnumerable<PropertyInfo> Members(Type body) => body.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(member => Inner(member.PropertyType) is { } inner && inner.Namespace?.StartsWith("Regulars", StringComparison.Ordinal) == true && !inner.IsEnum && !inner.IsValueType
            ? Members(inner).Prepend(member)
            : [member]);

    private static bool IsEndless(PropertyInfo member)
    {
        if (member.PropertyType == typeof(JsonElement))
            return true;
        var isLimited = member.GetCustomAttribute<MaxLengthAttribute>() is not null || member.GetCustomAttribute<AllowedValuesAttribute>() is not null;
        if (member.PropertyType == typeof(string))
            return !isLimited;
        return IsList(member.PropertyType) && !(isLimited && (Inner(member.PropertyType) != typeof(string) || member.GetCustomAttribute<EachAtMostAttribute>() is not null));
    }

    private static bool IsList(Type type) => type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type);

    private static Type? Inner(Type type) => IsList(type) ? type.GetGenericArguments()[0] : type;

    private static string Name(PropertyInfo member) => $"{member.DeclaringType!.DeclaringType!.Name}.{member.DeclaringType.Name}.{member.Name}";
}
