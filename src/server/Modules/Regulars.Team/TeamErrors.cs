using Regulars.Contracts;

namespace Regulars.Team;

/// <summary>What Team refuses, by the rule that was broken.</summary>
internal static class TeamErrors
{
    public static readonly Error WrongSignIn = new("wrong_sign_in", "This email and this password do not belong together.");

    public static readonly Error TooManyTries = new("rate_limited", "Too many wrong sign-ins. Wait a quarter of an hour, or choose a new password by mail.");

    public static readonly Error WrongPassword = new("wrong_password", "This is not your present password.", ErrorKind.Forbidden);

    public static readonly Error NotAPerson = new("forbidden", "A token has no profile, session or password.", ErrorKind.Forbidden);

    public static readonly Error NotAMember = new("forbidden", "You do not work in this workspace.", ErrorKind.Forbidden);

    public static readonly Error WrongCode = new("wrong_code", "This is not the code that bin/run printed when it started.", ErrorKind.Forbidden);

    public static readonly Error AlreadySetUp = new("already_set_up", "This installation has been set up. Sign in.");

    public static readonly Error EmailTaken = new("email_taken", "Somebody here already signs in with this email. Choose another one.");

    public static readonly Error AlreadyMember = new("already_member", "Somebody with this email already works here or is invited.");

    public static readonly Error NotInvited = new("conflict", "This agent has accepted the invitation or was removed. Invite them anew.");

    public static readonly Error Removed = new("conflict", "This agent has been removed. Invite them anew.");

    public static readonly Error LastOwner = new("last_owner", "A workspace needs an owner. Make somebody else an owner first.");

    public static readonly Error NoSuchAgent = Error.Invalid("no_such_agent", "There is no such agent here.");

    public static readonly Error NoSuchMailbox = Error.Invalid("no_such_mailbox", "There is no such mailbox here.");

    public static readonly Error BadLeave = Error.Invalid("bad_leave", "Choose a day within the next year.");

    public static readonly Error TeamNameTaken = new("team_name_taken", "There is a team of this name. Choose another one.");

    public static readonly Error TooManyTeams = new("too_many_teams", "There are 100 teams. Remove some first.");

    public static readonly Error NoSuchReason = Error.Invalid("no_such_reason", "There is no such reason on the list.");

    public static readonly Error LimitOfWhom = Error.Invalid("limit_of_whom", "A limit is a role's or one person's.");

    public static readonly Error LimitOfNothing = Error.Invalid("limit_of_nothing", "Give at least one sum, or a share of the order.");

    public static readonly Error LimitInOtherCurrency = Error.Invalid("limit_currency", "All sums of a limit are in its currency and not below zero.");

    public static readonly Error NoSuchCurrency = Error.Invalid("no_such_currency", "A currency is three capital letters, such as USD.");

    public static readonly Error LimitOfAnother = new("limit_of_another", "A limit stays with whom it is for and in its currency. Add another one instead.");

    public static readonly Error TooManyLimits = new("too_many_limits", "There are 500 limits. Remove some first.");

    public static readonly Error TooManyReasons = new("too_many_reasons", "There are 100 reasons. Remove some first.");

    public static readonly Error NotYours = new("forbidden", "Somebody with more authority answers this.", ErrorKind.Forbidden);

    public static readonly Error OwnRequest = new("own_request", "Nobody approves what they asked for themselves.");

    public static readonly Error BeyondYours = new("beyond_yours", "This is beyond your own authority: somebody whose reaches further has to answer.");

    public static readonly Error BadDelegation = Error.Invalid("bad_delegation", "Choose a day within the next three months.");
}
