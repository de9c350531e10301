using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Customers;

internal sealed class CustomersModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.ToTable("customers");
            customer.HasKey(c => new { c.WorkspaceId, c.Id });
            customer.Property(c => c.Id).ValueGeneratedNever();
            customer.Property(c => c.Name).HasMaxLength(200);
            customer.Property(c => c.SortName).HasMaxLength(400);
            customer.Property(c => c.Address).HasMaxLength(320);
            customer.HasIndex(c => new { c.WorkspaceId, c.LastSeenAt, c.Id }).IsDescending(false, true, true);
            customer.HasIndex(c => new { c.WorkspaceId, c.SortName, c.Id });
            customer.HasIndex(c => new { c.WorkspaceId, c.CreatedAt, c.Id });
            customer.HasIndex(c => new { c.WorkspaceId, c.Conversations, c.LastSeenAt, c.Id });
            customer.HasMany(c => c.Identities).WithOne().HasForeignKey(i => new { i.WorkspaceId, i.CustomerId });
        });
        model.Entity<Identity>(identity =>
        {
            identity.ToTable("identities");
            identity.HasKey(i => new { i.WorkspaceId, i.Id });
            identity.Property(i => i.Id).ValueGeneratedNever();
            identity.Property(i => i.Address).HasMaxLength(320);
            identity.Property(i => i.UndeliverableReason).HasMaxLength(40);
            identity.HasIndex(i => new { i.WorkspaceId, i.Kind, i.Address }).IsUnique();
        });
    }
}

internal static class CustomersTables
{
    extension(RegularsDb db)
    {
        public IQueryable<Customer> Customers => db.Set<Customer>();

        public IQueryable<Identity> Identities => db.Set<Identity>();
    }
}
