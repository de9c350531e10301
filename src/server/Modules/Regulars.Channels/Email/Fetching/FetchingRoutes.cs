using Microsoft.AspNetCore.Routing;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Fetching.Backfilling;
using Regulars.Channels.Email.Fetching.Reconciling;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Oauth;

namespace Regulars.Channels.Email.Fetching;

internal static class FetchingRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        AccountRoutes.Map(api);
        PauseAccount.Map(api);
        TestAccount.Map(api);
        ListLeftMails.Map(api);
        BackfillRoutes.Map(api);
        CompareNow.Map(api);
        OauthRoutes.Map(api);
        SignIn.Map(api);
        EndSignIn.Map(api);
    }

    public static void MapMailroom(IEndpointRouteBuilder mailroom)
    {
        GiveOrder.Map(mailroom);
        MeetFolder.Map(mailroom);
        NoteState.Map(mailroom);
        TakeFetchedMail.Map(mailroom);
        LeaveMail.Map(mailroom);
    }
}
