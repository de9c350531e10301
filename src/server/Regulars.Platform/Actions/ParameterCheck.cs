using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Platform.Actions;

/// <summary>Whether what was sent is what an action declares: its parameters, each of its type, and no others.</summary>
public static class ParameterCheck
{
    private const int LongestList = 500;

    /// <summary>What is wrong, in words; null when the action can read all of it.</summary>
    public static Error? Check(IReadOnlyList<ActionParameter> declared, JsonElement sent) => sent.ValueKind is JsonValueKind.Object or JsonValueKind.Null
        ? Check(declared, sent, "")
        : Invalid("The parameters are one object, by their names.");

    private static Error? Check(IReadOnlyList<ActionParameter> declared, JsonElement sent, string within)
    {
        List<JsonProperty> members = sent.ValueKind == JsonValueKind.Null ? [] : [.. sent.EnumerateObject()];
        if (members.Select(member => member.Name).Except(declared.Select(parameter => parameter.Name)).FirstOrDefault() is { } unknown)
            return Invalid($"This action has no parameter {within}{unknown}.");

        return declared.Select(parameter => Check(parameter, members.LastOrDefault(member => member.Name == parameter.Name).Value, within + parameter.Name))
            .FirstOrDefault(error => error is not null);
    }

    private static Error? Check(ActionParameter parameter, JsonElement value, string name)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return parameter.IsRequired ? Invalid($"The parameter {name} is missing.") : null;
        if (parameter.Fields is { } fields)
            return CheckNested(parameter, fields, value, name);
        var (fits, form) = parameter.Type switch
        {
            "agent" => (Reads<AgentId>(value), "the id of an agent"),
            "id" => (Reads<Guid>(value), "an id"),
            "ids" => (Reads<List<Guid>>(value) && value.GetArrayLength() <= parameter.MaxLength, $"a list of {parameter.MaxLength} ids at most"),
            "instant" => (Reads<Instant>(value), "a time such as 2026-11-21T10:42:00Z"),
            "text" => (Reads<string>(value) && value.GetString()!.Length <= parameter.MaxLength, $"a text of {parameter.MaxLength} characters at most"),
            "number" => (Reads<int>(value), "a whole number"),
            "flag" => (value.ValueKind is JsonValueKind.True or JsonValueKind.False, "true or false"),
            "money" => (Reads<Money>(value), "money such as {\"amount\":\"64.00\",\"currency\":\"USD\"}"),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, "No such type of a parameter."),
        };
        return fits ? null : Invalid($"The parameter {name} is to be {form}.");
    }

    private static Error? CheckNested(ActionParameter parameter, IReadOnlyList<ActionParameter> fields, JsonElement value, string name)
    {
        if (parameter.Type == "object")
            return value.ValueKind == JsonValueKind.Object ? Check(fields, value, $"{name}.") : Invalid($"The parameter {name} is to be an object.");
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > (parameter.MaxLength ?? LongestList))
            return Invalid($"The parameter {name} is to be a list of {parameter.MaxLength ?? LongestList} at most.");
        return value.EnumerateArray()
            .Select((one, place) => one.ValueKind == JsonValueKind.Object ? Check(fields, one, $"{name}[{place}].") : Invalid($"The parameter {name}[{place}] is to be an object."))
            .FirstOrDefault(error => error is not null);
    }

    private static bool Reads<T>(JsonElement value)
    {
        try
        {
            _ = value.Deserialize<T>(Json.Stored);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Error Invalid(string detail) => Error.Invalid("invalid", detail);
}
