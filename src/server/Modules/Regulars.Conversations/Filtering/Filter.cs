using System.ComponentModel.DataAnnotations;

namespace Regulars.Conversations.Filtering;

internal enum Match
{
    All,
    Any,
}

/// <summary>Conditions on conversations, of which all or any must hold; a group counts as one of them. Without any, everything holds.</summary>
internal sealed record Filter(
    Match Match,
    [property: Required, MaxLength(Filter.Most)] IReadOnlyList<FilterRule> Rules,
    [property: Required, MaxLength(Filter.Most)] IReadOnlyList<FilterGroup> Groups)
{
    public const int Most = 20;

    public static Filter Everything { get; } = new(Match.All, [], []);
}

internal sealed record FilterGroup(Match Match, [property: Required, MaxLength(Filter.Most)] IReadOnlyList<FilterRule> Rules);

/// <param name="Field">A name of <c>GET /conversations/fields</c>, with one of its operators.</param>
internal sealed record FilterRule(
    [property: Required, MaxLength(40)] string Field, [property: Required, MaxLength(20)] string Op, [property: Required, MaxLength(200)] string Value);
