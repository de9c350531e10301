using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Platform.Actions;

/// <summary>Whether what was sent is what an action declares: its parameters, each of its type, and no others.</summary>
internal static class ParameterCheck
{
    /// <summary>What is wrong, in words; null when the action can read all of it.</summary>
    public static Error? Check(IReadOnlyList<ActionParameter> declared, JsonElement sent)
    {
        if (sent.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return Invalid("The parameters are one object, by their names.");

        List<JsonProperty> members = sent.ValueKind == JsonValueKind.Null ? [] : [.. sent.EnumerateObject()];
        if (members.Select(member => member.Name).Except(declared.Select(parameter => parameter.Name)).FirstOrDefault() is { } unknown)
            return Invalid($"This action has no parameter {unknown}.");

        return declared.Select(parameter => Check(parameter, members.LastOrDefault(member => member.Name == parameter.Name).Value)).FirstOrDefault(error => error is not null);
    }

    private static Error? Check(ActionParameter parameter, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return parameter.IsRequired ? Invalid($"The parameter {parameter.Name} is missing.") : null;
        var (fits, form) = parameter.Type switch
        {
            "agent" => (Reads<AgentId>(value), "the id of an agent"),
            "instant" => (Reads<Instant>(value), "a time such as 2026-11-21T10:42:00Z"),
            "text" => (Reads<string>(value) && value.GetString()!.Length <= parameter.MaxLength, $"a text of {parameter.MaxLength} characters at most"),
            "number" => (value.ValueKind == JsonValueKind.Number, "a number"),
            "money" => (Reads<Money>(value), "money such as {\"amount\":\"64.00\",\"currency\":\"USD\"}"),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, "No such type of a parameter."),
        };
        return fits ? null : Invalid($"The parameter {parameter.Name} is to be {form}.");
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
