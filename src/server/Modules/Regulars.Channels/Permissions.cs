using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Channels;

internal static class Permissions
{
    public static readonly Permission ReadMailboxes = new("mailboxes.read", Role.Agent);
    public static readonly Permission ReadMails = new("mails.read", Role.Agent);
    public static readonly Permission RememberPictures = new("pictures.remember", Role.Agent);
    public static readonly Permission ManageEmail = new("email.manage", Role.Owner);
    public static readonly Permission ReadSuppressions = new("suppressions.read", Role.Agent);
    public static readonly Permission ManageSuppressions = new("suppressions.manage", Role.Lead);

    public static IReadOnlyList<Permission> All { get; } = [ReadMailboxes, ReadMails, RememberPictures, ManageEmail, ReadSuppressions, ManageSuppressions];
}
