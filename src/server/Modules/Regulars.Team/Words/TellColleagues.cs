using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Team.Agents;

namespace Regulars.Team.Words;

internal sealed class TellColleagues(RegularsDb db, PublicUrl publicUrl, INotices notices) : ITellColleagues
{
    public async Task TellFrom(Role least, string words, string path, IReadOnlyList<(string Name, string Value)> values, CancellationToken ct)
    {
        if (!await notices.CanSend(ct))
            return;
        var link = $"{await publicUrl.Read(ct)}/{path}";
        var people = await db.Agents.AsNoTracking().Where(agent => agent.State == AgentState.Active && agent.Role >= least)
            .Join(db.Accounts, agent => agent.Account, account => account.Id, (agent, account) => new { agent.Name, agent.Email, account.Locale }).ToListAsync(ct);
        foreach (var person in people)
        {
            (string, string)[] all = [.. values, ("name", person.Name), ("link", link)];
            notices.Send(new Notice(person.Name, person.Email, MailWords.Of(person.Locale, $"{words}.subject", all), MailWords.Of(person.Locale, $"{words}.text", all)));
        }
    }
}
