using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Inbox;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Viewing;

/// <summary>How many each saved view shows now, up to 999. What looks among all that was ever resolved is not counted.</summary>
internal static class CountViews
{
    private const int Most = 999;

    public sealed record Count(SavedViewId View, int Open);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/views/counts", Handle).Requires(Permissions.ReadConversations).WithName(nameof(CountViews));

    internal static async Task<Ok<Page<Count>>> Handle(RegularsDb db, ViewReader reader, Caller caller, CancellationToken ct)
    {
        await db.StayOpen(ct);
        var counts = new List<Count>();
        foreach (var view in await db.Views(caller).AsNoTracking().Where(view => view.DeletedAt == null).ToListAsync(ct))
        {
            if (view.Shelves.Contains(Shelf.Resolved) || view.Shelves.Contains(Shelf.Spam) || reader.Read(view, caller.Agent) is not { } listed)
                continue;
            var count = 0;
            foreach (var part in listed.Parts)
                count += await part.Select(c => c.Number).Take(Most).CountAsync(ct);
            counts.Add(new Count(view.Id, Math.Min(count, Most)));
        }
        return TypedResults.Ok(new Page<Count>(counts, null));
    }
}
