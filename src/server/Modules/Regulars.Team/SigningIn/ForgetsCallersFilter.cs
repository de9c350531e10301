using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Team.SigningIn;

/// <summary>For routes that end sessions or tokens or change what they may: it holds from the next request on.</summary>
internal static class ForgetsCallersFilter
{
    /// <summary>Stands before <c>Writes()</c>, so that it runs after the commit: before it the old state could be read again.</summary>
    public static RouteHandlerBuilder ForgetsCallers(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        context.HttpContext.RequestServices.GetRequiredService<RememberedCallers>().ForgetAll();
        return result;
    });
}
