using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Notices;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Quarantine;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Receipts;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Senders;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Signing;
using Regulars.Channels.Email.Suppressing;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email;

/// <summary>The parts of email, in the order in which a mail meets them.</summary>
internal static class EmailServices
{
    public static void AddEmail(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart>(new EmailModel());
        services.AddSingleton<IChannel, EmailChannel>();
        services.AddMailroom();
        services.AddScoped<IMailboxes, OpenMailbox>();
        services.AddScoped<IMailboxDirectory, MailboxDirectory>();

        services.AddScoped<Recipients>();
        services.AddSingleton<StoreRawMail>();
        services.AddOutsideCall<RawMailStored, UnderstandMail.ToRead, Reading.Reading, UnderstandMail>(mayShare: true);
        services.AddScoped<MailReader>();
        services.AddScoped<VerifySender>();
        services.AddSingleton<IHtml, HarmlessHtml>();
        services.AddScoped<ReadingDesk>();
        services.AddScoped<BounceReader>();
        services.AddScoped<BounceTokens>();
        services.AddScoped<TraceBounce>();
        services.AddScoped<TakeBounce>();
        services.AddScoped<TakeRefusal>();
        services.AddScoped<Suppressions>();
        services.AddScoped<ISuppressions>(sp => sp.GetRequiredService<Suppressions>());
        services.AddScoped<AdmitMail>();
        services.AddScoped<Receipts.Receipts>();
        services.AddOutsideCall<ReceiptDue, Letter, Posted, SendReceiptWhenDue>(skipsHistoric: true);
        services.AddScoped<ClassifyMail>();
        services.AddScoped<SenderClasses>();
        services.AddScoped<ISenders>(sp => sp.GetRequiredService<SenderClasses>());
        services.AddScoped<SenderRates>();
        services.AddSingleton<SenderCounts>();
        services.AddScoped<JoinMail>();
        services.AddScoped<FindConversation>();
        services.AddScoped<MailIdRegistry>();
        services.AddScoped<IMailPlaces, MailPlaces>();
        services.AddScoped<IFilterConversations, MailIdField>();
        services.AddScoped<ReplyTokens>();
        services.AddSingleton<ReplyTokenKey>();

        services.AddFetching();
        services.AddSingleton<ServerSignIn>();
        services.AddScoped<OutgoingServers>();
        services.AddScoped<IOutgoingMail>(sp => sp.GetRequiredService<OutgoingServers>());
        services.AddScoped<IOnboardingStep, SetUpEmail>();
        services.AddOutsideCall<ReplyWritten, Letter, Posted, SendReplyWhenWritten>(mayShare: true, skipsHistoric: true);
        services.AddScoped<Turns>();
        services.AddScoped<BrandSenders>();
        services.AddScoped<PrepareReply>();
        services.AddScoped<WriteReply>();
        services.AddScoped<Dispatches>();
        services.AddScoped<RecordPosting>();
        services.AddScoped<UndoIntent>();
        services.AddScoped<Courier>();
        services.AddScoped<PostOffice>();
        services.AddSingleton<KeptMail>();
        services.AddScoped<SenderDomains>();
        services.AddOutsideCall<SenderDomainDue, DomainQuestions, DnsAnswers, CheckSenderDomainWhenDue>();

        services.AddScoped<INotices, Notices.Notices>();
        services.AddScoped<NoticeSender>();
        services.AddOutsideCall<Notice, Letter, Posted, SendNoticeWhenWritten>(skipsHistoric: true);
    }

    private static void AddMailroom(this IServiceCollection services)
    {
        services.AddSingleton<MailroomState>();
        services.AddSingleton<IMailroomState>(sp => sp.GetRequiredService<MailroomState>());
        services.AddSingleton<MailroomToken>();
        services.AddSingleton<SmtpCertificate>();
        services.AddSingleton<MailroomProgram>();
        services.AddHostedService<SuperviseMailroom>();
        services.AddHttpClient<MailroomClient>();
        services.AddHealthChecks().AddCheck<MailroomCheck>("mailroom");
    }
}
