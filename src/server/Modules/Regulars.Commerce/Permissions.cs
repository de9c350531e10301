using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Commerce;

internal static class Permissions
{
    public static readonly Permission ReadOrders = new("orders.read", Role.Agent);
    public static readonly Permission ActOnOrders = new("orders.act", Role.Agent);
    public static readonly Permission SettleIntents = new("intents.settle", Role.Lead);
    public static readonly Permission ManageMoney = new("money.manage", Role.Owner);
    public static readonly Permission ReadStores = new("stores.read", Role.Agent);
    public static readonly Permission ManageStores = new("stores.manage", Role.Owner);

    public static IReadOnlyList<Permission> All { get; } = [ReadOrders, ActOnOrders, SettleIntents, ManageMoney, ReadStores, ManageStores];
}
