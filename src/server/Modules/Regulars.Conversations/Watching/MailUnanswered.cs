using System.Globalization;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Clock;

namespace Regulars.Conversations.Watching;

/// <summary>Once a day, at the hour that was set, leads and owners hear by mail of what waits; nobody hears of nothing.</summary>
internal sealed class MailUnanswered(Unanswered unanswered, ITellColleagues colleagues, IBusinessTime calendar) : IJob
{
    public async Task Run(Instant due, CancellationToken ct)
    {
        var watch = await unanswered.Settings(ct);
        if (!watch.IsOn || due.InZone(calendar.Zone).Hour != watch.DigestHour)
            return;
        var found = await unanswered.Find(watch.Hours, ct);
        if (found.Count == 0)
            return;
        (string, string)[] values =
        [
            ("count", found.Count.ToString(CultureInfo.InvariantCulture)), ("hours", watch.Hours.ToString(CultureInfo.InvariantCulture)),
            ("number", found[0].Number.ToString(CultureInfo.InvariantCulture)),
            ("since", found[0].Since.InZone(calendar.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ];
        await colleagues.TellFrom(Role.Lead, "unanswered", "inbox/unanswered", values, ct);
    }
}
