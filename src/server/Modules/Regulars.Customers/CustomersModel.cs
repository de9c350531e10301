using Microsoft.EntityFrameworkCore;
using Regulars.Customers.Consenting;
using Regulars.Customers.Notes;
using Regulars.Customers.Timelines;
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
            customer.Property(c => c.Locale).HasMaxLength(35);
            customer.Property(c => c.TimeZone).HasMaxLength(60);
            customer.Property(c => c.Birthday).HasMaxLength(10);
            customer.Property(c => c.Address).HasMaxLength(320);
            customer.HasIndex(c => new { c.WorkspaceId, c.LastSeenAt, c.Id }).IsDescending(false, true, true);
            customer.HasIndex(c => new { c.WorkspaceId, c.SortName, c.Id });
            customer.HasIndex(c => new { c.WorkspaceId, c.CreatedAt, c.Id });
            customer.HasIndex(c => new { c.WorkspaceId, c.Conversations, c.LastSeenAt, c.Id });
            customer.HasIndex(c => new { c.WorkspaceId, c.LastSeenAt, c.Id }, "ix_customers_nameless").IsDescending(false, true, true).HasFilter("name = address");
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
            identity.HasIndex(i => new { i.WorkspaceId, i.CustomerId });
            identity.HasIndex(i => new { i.WorkspaceId, i.CustomerId }, "ix_identities_verified").HasFilter("is_verified");
            identity.HasIndex(i => new { i.WorkspaceId, i.CustomerId }, "ix_identities_undeliverable").HasFilter("undeliverable_since IS NOT NULL");
        });
        model.Entity<CustomerNote>(note =>
        {
            note.ToTable("customer_notes");
            note.HasKey(n => new { n.WorkspaceId, n.Id });
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(CustomerNote.Longest);
            note.Property(n => n.Author).IsJson();
            note.HasIndex(n => new { n.WorkspaceId, n.CustomerId, n.At });
            note.HasOne<Customer>().WithMany().HasForeignKey(n => new { n.WorkspaceId, n.CustomerId });
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("customer_consents");
            consent.HasKey(c => new { c.WorkspaceId, c.Id });
            consent.Property(c => c.Id).ValueGeneratedNever();
            consent.Property(c => c.Source).HasMaxLength(Consent.LongestSource);
            consent.Property(c => c.By).IsJson();
            consent.HasIndex(c => new { c.WorkspaceId, c.CustomerId, c.At });
            consent.HasOne<Customer>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.CustomerId });
        });
        model.Entity<CustomerEvent>(happened =>
        {
            happened.ToTable("customer_events");
            happened.HasKey(e => new { e.WorkspaceId, e.Id });
            happened.Property(e => e.Id).ValueGeneratedNever();
            happened.Property(e => e.Name).HasMaxLength(40);
            happened.Property(e => e.By).IsJson();
            happened.Property(e => e.Facts).IsJson();
            happened.HasIndex(e => new { e.WorkspaceId, e.CustomerId, e.At });
            happened.HasOne<Customer>().WithMany().HasForeignKey(e => new { e.WorkspaceId, e.CustomerId });
        });
    }
}

internal static class CustomersTables
{
    extension(RegularsDb db)
    {
        public IQueryable<Customer> Customers => db.Set<Customer>();

        public IQueryable<Identity> Identities => db.Set<Identity>();

        public IQueryable<CustomerNote> Notes => db.Set<CustomerNote>();
    }
}
