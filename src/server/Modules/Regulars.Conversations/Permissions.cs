using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Conversations;

internal static class Permissions
{
    public static readonly Permission ReadConversations = new("conversations.read", Role.Agent);
    public static readonly Permission WriteMessages = new("conversations.write", Role.Agent);
    public static readonly Permission AssignConversations = new("conversations.assign", Role.Agent);
    public static readonly Permission ResolveConversations = new("conversations.resolve", Role.Agent);
    public static readonly Permission SnoozeConversations = new("conversations.snooze", Role.Agent);
    public static readonly Permission ReadCoverage = new("coverage.read", Role.Lead);
    public static readonly Permission ManageWatch = new("watch.manage", Role.Lead);
    public static readonly Permission PrioritiseConversations = new("conversations.prioritise", Role.Agent);
    public static readonly Permission DescribeConversations = new("conversations.describe", Role.Agent);
    public static readonly Permission TagConversations = new("conversations.tag", Role.Agent);

    /// <summary>Views that everybody sees.</summary>
    public static readonly Permission ShareViews = new("views.share", Role.Lead);

    /// <summary>Who answers.</summary>
    public static readonly Permission ManageReplies = new("replies.manage", Role.Lead);

    /// <summary>Macros that everybody uses.</summary>
    public static readonly Permission ShareMacros = new("macros.share", Role.Lead);

    /// <summary>What others have written to leave later.</summary>
    public static readonly Permission ReadScheduled = new("scheduled.read", Role.Lead);

    public static IReadOnlyList<Permission> All { get; } =
    [
        ReadConversations, WriteMessages, AssignConversations, ResolveConversations, SnoozeConversations, TagConversations, PrioritiseConversations, DescribeConversations,
        ShareViews, ShareMacros, ManageReplies, ReadScheduled, ReadCoverage, ManageWatch,
    ];
}
