using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Startup;

namespace Regulars.Channels.Email.Receiving;

/// <summary>What the mailroom may ask of the host: on the internal listener only, by its own token.</summary>
internal static class MailroomRoutes
{
    public static void Map(WebApplication app)
    {
        var token = app.Services.GetRequiredService<MailroomToken>();
        var mailroom = app.MapGroup($"{Listeners.InternalPrefix}/mailroom").ExcludeFromDescription();
        mailroom.AddEndpointFilter(async (context, next) =>
            token.IsIn(context.HttpContext.Request.Headers.Authorization) ? await next(context) : TypedResults.Unauthorized());
        mailroom.AddEndpointFilter<NotNow>();
        CheckRecipient.Map(mailroom);
        TakeMailIn.Map(mailroom);
        FetchingRoutes.MapMailroom(mailroom);
    }
}
