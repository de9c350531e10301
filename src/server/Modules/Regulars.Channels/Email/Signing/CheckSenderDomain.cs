using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Signing;

/// <summary>Looks now what the DNS says of a domain, and tells it.</summary>
internal static class CheckSenderDomain
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/email/domains/{domain}/check", Handle)
        .Requires(Permissions.ManageEmail)
        .WithName(nameof(CheckSenderDomain));

    internal static async Task<Results<Ok<SenderDomainRoutes.Shown>, NotFound>> Handle(
        string domain, SenderDomains domains, MailroomClient mailroom, Transactions transactions, WorkspaceScope scope, CancellationToken ct)
    {
        if (!(await domains.All(ct)).Contains(domain))
            return TypedResults.NotFound();

        var questions = new DomainQuestions(domain, (await domains.Find(domain, ct))?.RecordName);
        var (answers, trouble) = await Ask(mailroom, questions, ct);
        await transactions.Run(
            fresh => fresh.EnterLike(scope),
            services => answers is null
                ? services.GetRequiredService<SenderDomains>().LearnNothing(questions, trouble, ct)
                : services.GetRequiredService<SenderDomains>().Learn(questions, answers, ct),
            ct);
        return TypedResults.Ok(await transactions.Run(
            fresh => fresh.EnterLike(scope),
            async services => SenderDomainRoutes.Show((await services.GetRequiredService<SenderDomains>().Find(domain, ct))!),
            ct));
    }

    private static async Task<(DnsAnswers? Answers, string Trouble)> Ask(MailroomClient mailroom, DomainQuestions questions, CancellationToken ct)
    {
        try
        {
            return (await mailroom.LookUp(questions.Names, ct), "");
        }
        catch (MailroomAwayException exception)
        {
            return (null, exception.Message);
        }
    }
}
