using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Originals;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Pictures;
using Regulars.Channels.Email.Quarantine;
using Regulars.Channels.Email.Receipts;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Senders;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Signing;
using Regulars.Channels.Email.Suppressing;
using Regulars.Channels.Email.Verifying;
using Regulars.Platform;

namespace Regulars.Channels;

/// <summary>The module's one public face.</summary>
public static class ChannelsModule
{
    public static WebApplicationBuilder AddChannels(this WebApplicationBuilder builder)
    {
        builder.Services.AddPermissions(Permissions.All);
        builder.Services.AddEmail();
        foreach (var recurring in Schedule.All)
            recurring(builder.Services);
        builder.Services.AddValidation();
        return builder;
    }

    public static void MapChannels(this RouteGroupBuilder api)
    {
        ListMailboxes.Map(api);
        AddMailbox.Map(api);
        EditMailbox.Map(api);
        CloseMailbox.Map(api);
        FetchingRoutes.Map(api);
        OutgoingRoutes.Map(api);
        MailboxServerRoutes.Map(api);
        BrandSenderRoutes.Map(api);
        DownloadOriginal.Map(api);
        ShowMailFrame.Map(api);
        SenderClassRoutes.Map(api);
        PictureSenderRoutes.Map(api);
        IncomingCheckRoutes.Map(api);
        TestBlockList.Map(api);
        ReceiptRoutes.Map(api);
        ListQuarantine.Map(api);
        ReadAgain.Map(api);
        ReadDelivery.Map(api);
        SenderDomainRoutes.Map(api);
        CheckSenderDomain.Map(api);
        SuppressionRoutes.Map(api);
        CarrySuppressions.Map(api);
    }

    /// <summary>What the mailroom asks; on the internal listener, outside the API.</summary>
    public static void MapMailroom(this WebApplication app) => MailroomRoutes.Map(app);
}
