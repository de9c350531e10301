using System.Linq.Expressions;
using System.Text.Json;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Filtering;

/// <summary>Applies conditions on conversations: our own fields and those that other modules offer.</summary>
internal sealed class ConversationFilters(RegularsDb db, IClock clock, IEnumerable<IFilterConversations> offered)
{
    public IEnumerable<IFilterConversations> Fields => ConversationField.All(db, null, default).Concat(offered);

    /// <summary>A filter as an address carries it: JSON. Null when it is none.</summary>
    public static Filter? Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return Filter.Everything;
        try
        {
            return JsonSerializer.Deserialize<Filter>(json, Json.Stored) is { Rules: not null, Groups: not null } filter
                && filter.Rules.All(IsWhole) && filter.Groups.All(group => group is { Rules: not null } && group.Rules.All(IsWhole)) ? filter : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="me">Whom <c>me</c> means.</param>
    /// <param name="filters">As <c>name:op:value</c>; all must hold.</param>
    /// <returns>Null when one of them is not a filter.</returns>
    public IQueryable<Conversation>? Apply(IQueryable<Conversation> conversations, IReadOnlyList<string> filters, AgentId? me)
    {
        var rules = filters.Select(filter => filter.Split(':', 3)).Select(parts => parts is [var field, var op, var value] ? new FilterRule(field, op, value) : null).ToList();
        return rules.TrueForAll(rule => rule is not null) ? Apply(conversations, Filter.Everything with { Rules = rules! }, me) : null;
    }

    /// <inheritdoc cref="Apply(IQueryable{Conversation}, IReadOnlyList{string}, AgentId?)"/>
    public IQueryable<Conversation>? Apply(IQueryable<Conversation> conversations, Filter filter, AgentId? me)
    {
        if (filter.Rules.Count + filter.Groups.Sum(group => group.Rules.Count) > Filter.Most)
            return null;
        var fields = ConversationField.All(db, me, clock.GetCurrentInstant()).Concat(offered).ToDictionary(field => field.Name);
        var conditions = filter.Rules.Select(rule => ConditionOf(rule, fields))
            .Concat(filter.Groups.Where(group => group.Rules.Count > 0).Select(group => Join(group.Match, [.. group.Rules.Select(rule => ConditionOf(rule, fields))])))
            .ToList();
        if (conditions.Count == 0)
            return conversations;
        if (filter.Match == Match.All)
            return conditions.TrueForAll(one => one is not null) ? conditions.Aggregate(conversations, (narrowed, one) => narrowed.Where(one!)) : null;
        return Join(Match.Any, conditions) is { } any ? conversations.Where(any) : null;
    }

    private static bool IsWhole(FilterRule? rule) => rule is { Field: not null, Op: not null, Value: not null };

    private static Expression<Func<Conversation, bool>>? ConditionOf(FilterRule rule, Dictionary<string, IFilterConversations> fields)
    {
        if (rule.Value.Length == 0 || !fields.TryGetValue(rule.Field, out var field))
            return null;
        if (field is ConversationField own)
            return own.Condition(rule.Op, rule.Value);
        return field.Matching(rule.Op, rule.Value) is { } matching ? conversation => matching.Contains(conversation.Id) : null;
    }

    private static Expression<Func<Conversation, bool>>? Join(Match match, List<Expression<Func<Conversation, bool>>?> conditions)
    {
        if (conditions.Exists(one => one is null))
            return null;
        var conversation = conditions[0]!.Parameters[0];
        var bodies = conditions.Select(one => new Swap(one!.Parameters[0], conversation).Visit(one.Body)!);
        return Expression.Lambda<Func<Conversation, bool>>(bodies.Aggregate(match == Match.All ? Expression.AndAlso : Expression.OrElse), conversation);
    }
}
