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
}
