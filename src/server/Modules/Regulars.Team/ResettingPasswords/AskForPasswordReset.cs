using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;

namespace Regulars.Team.ResettingPasswords;

/// <summary>Mails a link for a new password, if there is such a person and a way to send. The answer says neither.</summary>
internal static class AskForPasswordReset
{
    /// <summary>Longer than the work takes: the time of the answer must not say who has an account.</summary>
    private static readonly TimeSpan AnswersAfter = TimeSpan.FromMilliseconds(300);

    public sealed record Request([property: Required, EmailAddress, MaxLength(320)] string Email);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/password-resets", Handle)
        .IsPublic()
        .WithName(nameof(AskForPasswordReset));

    /// <summary>Not <c>.Writes()</c>: waiting inside the transaction would hold up every other writer.</summary>
    internal static async Task<Accepted> Handle(Request request, Transactions transactions, CancellationToken ct)
    {
        var answering = Task.Delay(AnswersAfter, ct);
        var email = Account.Normalize(request.Email);
        await transactions.Run(_ => { }, services => services.GetRequiredService<PasswordMail>().Send(email, ct), ct);
        await answering;
        return TypedResults.Accepted((string?)null);
    }
}
