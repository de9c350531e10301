using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Customers;

internal static class Permissions
{
    public static readonly Permission ReadCustomers = new("customers.read", Role.Agent);
    public static readonly Permission EditCustomers = new("customers.edit", Role.Agent);

    public static IReadOnlyList<Permission> All { get; } = [ReadCustomers, EditCustomers];
}
