using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Customers;

internal static class Permissions
{
    public static readonly Permission ReadCustomers = new("customers.read", Role.Agent);
    public static readonly Permission EditCustomers = new("customers.edit", Role.Agent);

    /// <summary>To carry everybody's addresses away.</summary>
    public static readonly Permission ExportCustomers = new("customers.export", Role.Lead);

    public static IReadOnlyList<Permission> All { get; } = [ReadCustomers, EditCustomers, ExportCustomers];
}
