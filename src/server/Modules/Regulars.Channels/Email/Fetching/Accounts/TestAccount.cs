using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Oauth;
using Regulars.Contracts.Channels;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>Tries settings by hand, without storing anything: which step failed, and which folders there are.</summary>
internal static class TestAccount
{
    /// <param name="Step">The one that failed, or the last.</param>
    /// <param name="Messages">In the folder.</param>
    public sealed record Response(
        bool Ok,
        [property: AllowedValues("connect", "tls", "login", "folder", "fetch")] string Step,
        string Detail,
        int? Messages,
        IReadOnlyList<FolderShown> Folders);

    public sealed record FolderShown(string Path, string? Use);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/mailboxes/{id}/imap/test", Handle)
        .Requires(Permissions.ManageEmail)
        .WithName("TestImapAccount");

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(
        MailboxId id, ImapSettings settings, RegularsDb db, WorkspaceScope scope, Secrets secrets, OauthTokens tokens, ImapClient imap, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is null)
            return TypedResults.NotFound();
        var server = new ImapServer(settings.Host.Trim(), settings.Port, settings.Security, settings.Username.Trim(), null, null);
        if (settings.SignIn == "oauth2")
        {
            var token = await tokens.Fresh(new AccountKey(scope.Required, id), wasRefused: false, ct);
            if (token.Problem is { } problem)
                return TypedResults.Ok(new Response(false, "login", problem, null, []));
            server = server with { AccessToken = token.AccessToken };
        }
        else if (await Password(id, settings, db, secrets, ct) is { } password)
        {
            server = server with { Password = password };
        }
        else
        {
            return new Refused(EmailErrors.ImapPasswordMissing);
        }
        var test = await imap.Test(server, settings.Folder, ct);
        return TypedResults.Ok(new Response(
            test.Ok, test.Step, test.Detail, test.Messages, [.. test.Folders.Select(folder => new FolderShown(folder.Path, folder.Use))]));
    }

    private static async Task<string?> Password(MailboxId id, ImapSettings settings, RegularsDb db, Secrets secrets, CancellationToken ct)
    {
        if (settings.Password is { Length: > 0 } given)
            return given;
        var account = await db.ImapAccounts.AsNoTracking().SingleOrDefaultAsync(account => account.MailboxId == id, ct);
        return account?.PasswordFor(settings) is { } stored ? secrets.Reveal(stored) : null;
    }
}
