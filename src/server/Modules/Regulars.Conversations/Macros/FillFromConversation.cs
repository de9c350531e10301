using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Macros;

/// <summary>Who writes to whom, about what, in whose name.</summary>
internal sealed class FillFromConversation(RegularsDb db, ICustomers customers, IBrands brands, IAgents agents, Actor by) : IFillVariables
{
    public string Permission => Permissions.ReadConversations.Name;

    public IReadOnlyList<string> Names { get; } =
        ["customer.name", "customer.first_name", "customer.email", "agent.name", "agent.first_name", "brand.name", "conversation.number", "conversation.subject"];

    public async Task<IReadOnlyDictionary<string, string>> Fill(WrittenInto place, CancellationToken ct)
    {
        var conversation = await db.Conversations.AsNoTracking().Where(known => known.Id == place.Conversation).Select(known => new { known.Number, known.Subject }).SingleAsync(ct);
        var customer = await customers.Find(place.Customer, ct);
        var brand = await brands.Find(place.Brand, ct);
        var agent = by is { Kind: ActorKind.Agent, Id: { } id } ? await agents.Find(AgentId.From(id), ct) : null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        void Put(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                values[name] = value.Trim();
        }
        // Whose name nobody knows is called by their address, which is no way to greet them.
        var named = customer is not null && customer.Name != customer.Address ? customer.Name : null;
        Put("customer.name", named);
        Put("customer.first_name", First(named));
        Put("customer.email", customer?.Address);
        Put("agent.name", agent?.Name);
        Put("agent.first_name", First(agent?.Name));
        Put("brand.name", brand?.Name);
        Put("conversation.number", $"#{conversation.Number.ToString(CultureInfo.InvariantCulture)}");
        Put("conversation.subject", conversation.Subject);
        return values;
    }

    private static string? First(string? name) => name?.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
