using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.Profile;

/// <summary>Chooses the language of the desk and of mails to the person.</summary>
internal static class ChangeLocale
{
    public sealed record Request([property: Required, AllowedValues("en", "de")] string Locale);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/locale", Handle)
        .Requires(Permissions.EditProfile)
        .Writes()
        .WithName(nameof(ChangeLocale));

    internal static async Task<Results<NoContent, Refused>> Handle(Request request, Caller caller, RegularsDb db, CancellationToken ct)
    {
        if (caller.Account is not { } account)
            return new Refused(TeamErrors.NotAPerson);
        (await db.Accounts.SingleAsync(a => a.Id == account, ct)).ChangeLocale(request.Locale);
        return TypedResults.NoContent();
    }
}
