using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Regulars.Commerce.Accounts;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Events;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Products;
using Regulars.Commerce.Questioning;
using Regulars.Commerce.Settings;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Syncing;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce;

internal sealed class CommerceModel : IModelPart
{
    /// <summary>Longer than any platform's ids.</summary>
    public const int LongestExternalId = 100;

    public void Map(ModelBuilder model)
    {
        model.Entity<Store>(store =>
        {
            store.ToTable("stores");
            store.HasKey(s => new { s.WorkspaceId, s.Id });
            store.Property(s => s.Id).ValueGeneratedNever();
            store.Property(s => s.Platform).HasMaxLength(20);
            store.Property(s => s.Address).HasMaxLength(500);
            store.Property(s => s.Name).HasMaxLength(200);
            store.Property(s => s.Currency).HasMaxLength(3);
        });
        model.Entity<StoreSync>(sync =>
        {
            sync.ToTable("store_syncs");
            sync.HasKey(s => new { s.WorkspaceId, s.StoreId });
            sync.LeavesRoomToChange();
            sync.HasOne<Store>().WithOne().HasForeignKey<StoreSync>(s => new { s.WorkspaceId, s.StoreId });
        });
        model.Entity<StoreHook>(hook =>
        {
            hook.ToTable("store_hooks");
            hook.HasKey(h => new { h.WorkspaceId, h.StoreId });
            hook.LeavesRoomToChange();
            hook.Ignore(h => h.IsHeard);
            hook.Ignore(h => h.NeedsSubscription);
            hook.HasOne<Store>().WithOne().HasForeignKey<StoreHook>(h => new { h.WorkspaceId, h.StoreId });
        });
        model.Entity<StoreDelivery>(delivery =>
        {
            delivery.ToTable("store_deliveries");
            delivery.HasKey(d => new { d.WorkspaceId, d.StoreId, d.Id });
            delivery.Property(d => d.Id).HasMaxLength(LongestExternalId);
            delivery.Property(d => d.Topic).HasMaxLength(LongestExternalId);
            delivery.Property(d => d.OrderExternalId).HasMaxLength(LongestExternalId);
            delivery.HasIndex(d => new { d.WorkspaceId, d.StoreId, d.ReceivedAt });
            delivery.HasIndex(d => new { d.WorkspaceId, d.StoreId, d.OrderExternalId }).HasFilter("settled_at IS NULL");
            delivery.HasOne<Store>().WithMany().HasForeignKey(d => new { d.WorkspaceId, d.StoreId });
        });
        model.Entity<StoreAccount>(account =>
        {
            account.ToTable("store_accounts");
            account.HasKey(a => new { a.WorkspaceId, a.StoreId, a.ExternalId });
            account.Property(a => a.ExternalId).HasMaxLength(LongestExternalId);
            account.Property(a => a.Email).HasMaxLength(320);
            account.Property(a => a.Groups).IsJson();
            account.HasIndex(a => new { a.WorkspaceId, a.CustomerId });
            account.HasOne<Store>().WithMany().HasForeignKey(a => new { a.WorkspaceId, a.StoreId });
        });
        model.Entity<Product>(product =>
        {
            product.ToTable("products");
            product.HasKey(p => new { p.WorkspaceId, p.StoreId, p.ExternalId });
            product.Property(p => p.ExternalId).HasMaxLength(LongestExternalId);
            product.Property(p => p.Told).IsJson();
            product.HasOne<Store>().WithMany().HasForeignKey(p => new { p.WorkspaceId, p.StoreId });
        });
        model.Entity<DemoShop>(shop =>
        {
            shop.ToTable("demo_shops");
            shop.HasKey(s => new { s.WorkspaceId, s.Id });
            shop.Property(s => s.KeyHash).HasMaxLength(64);
            shop.Property(s => s.Name).HasMaxLength(200).HasDefaultValue("Northwind Coffee (demo)");
            shop.Property(s => s.Currency).HasMaxLength(3).HasDefaultValue(DemoGoods.Currency);
            shop.Property(s => s.HookPath).HasMaxLength(200);
            shop.Property(s => s.Faults).IsJson().HasDefaultValueSql("'[]'");
        });
        model.Entity<DemoRecord>(record =>
        {
            record.ToTable("demo_records");
            record.HasKey(r => new { r.WorkspaceId, r.ShopId, r.Kind, r.Id });
            record.Property(r => r.Id).HasMaxLength(LongestExternalId);
            record.Property(r => r.ChangedAt).IsConcurrencyToken();
            record.HasIndex(r => new { r.WorkspaceId, r.ShopId, r.Kind, r.ChangedAt, r.Id });
            record.HasOne<DemoShop>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.ShopId });
        });
        model.Entity<Order>(Map);
        model.Entity<Intent>(Map);
        model.Entity<OrderInQuestion>(choice =>
        {
            choice.ToTable("orders_in_question");
            choice.HasKey(c => new { c.WorkspaceId, c.ConversationId });
            choice.Property(c => c.ConversationId).ValueGeneratedNever();
            choice.Property(c => c.ChosenBy).IsJson();
        });
        model.Entity<MoneyRules>(rules =>
        {
            rules.ToTable("money_rules");
            rules.HasKey(r => r.WorkspaceId);
        });
        model.Entity<OrderLine>(line =>
        {
            line.ToTable("order_lines");
            line.HasKey(l => new { l.WorkspaceId, l.OrderId, l.Position });
            line.Property(l => l.Position).ValueGeneratedNever();
            line.Property(l => l.Told).IsJson();
            line.HasIndex(l => new { l.WorkspaceId, l.Sku }).HasFilter("sku IS NOT NULL");
        });
        model.Entity<Parcel>(parcel =>
        {
            parcel.ToTable("parcels");
            parcel.HasKey(p => new { p.WorkspaceId, p.OrderId, p.Position });
            parcel.Property(p => p.Position).ValueGeneratedNever();
            parcel.Property(p => p.Told).IsJson();
            parcel.HasIndex(p => new { p.WorkspaceId, p.TrackingNumber }).HasFilter("tracking_number IS NOT NULL");
        });
    }

    /// <summary>What was given stays written down when a store goes with its orders: no foreign keys to them.</summary>
    private static void Map(EntityTypeBuilder<Intent> intent)
    {
        intent.ToTable("intents");
        intent.HasKey(i => new { i.WorkspaceId, i.Id });
        intent.Property(i => i.Id).ValueGeneratedNever();
        intent.Property(i => i.OrderNumber).HasMaxLength(LongestExternalId);
        intent.Property(i => i.Act).IsJson();
        intent.Property(i => i.By).IsJson();
        intent.Property(i => i.ApprovedBy).IsJson();
        intent.Property(i => i.SettledBy).IsJson();
        intent.Property(i => i.Receipt).IsJson();
        intent.Property(i => i.Currency).HasMaxLength(3);
        intent.Property(i => i.Note).HasMaxLength(IntentLimits.LongestNote);
        intent.Property(i => i.SettlementNote).HasMaxLength(IntentLimits.LongestNote);
        intent.Ignore(i => i.Price);
        intent.Ignore(i => i.IsUnderWay);
        intent.HasIndex(i => new { i.WorkspaceId, i.OrderId, i.BegunAt });
        intent.HasIndex(i => new { i.WorkspaceId, i.BegunAt });
        intent.HasIndex(i => new { i.WorkspaceId, i.ApprovalId }).IsUnique().HasFilter("approval_id IS NOT NULL");
        intent.LeavesRoomToChange();
    }

    private static void Map(EntityTypeBuilder<Order> order)
    {
        order.ToTable("orders");
        order.HasKey(o => new { o.WorkspaceId, o.Id });
        order.Property(o => o.Id).ValueGeneratedNever();
        order.Property(o => o.ExternalId).HasMaxLength(LongestExternalId);
        order.Property(o => o.AccountId).HasMaxLength(LongestExternalId);
        order.Property(o => o.Currency).HasMaxLength(3);
        order.Property(o => o.Payment).HasColumnName("payment_state");
        order.Property(o => o.Fulfilment).HasColumnName("fulfilment_state");
        order.Property(o => o.Return).HasColumnName("return_state");
        order.Property(o => o.Totals).IsJson();
        order.Property(o => o.Details).IsJson();
        order.HasIndex(o => new { o.WorkspaceId, o.StoreId, o.ExternalId }).IsUnique();
        // With what is added up of a customer's orders, of which there may be thousands.
        order.HasIndex(o => new { o.WorkspaceId, o.CustomerId, o.PlacedAt, o.Id, o.CancelledAt, o.Currency, o.Total, o.Refunded })
            .IsDescending(false, false, true, true, false, false, false, false);
        order.HasIndex(o => new { o.WorkspaceId, o.Number });
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => new { l.WorkspaceId, l.OrderId });
        order.HasMany(o => o.Parcels).WithOne().HasForeignKey(p => new { p.WorkspaceId, p.OrderId });
        order.HasOne<Store>().WithMany().HasForeignKey(o => new { o.WorkspaceId, o.StoreId });
    }
}

internal static class CommerceTables
{
    extension(RegularsDb db)
    {
        public DbSet<Store> Stores => db.Set<Store>();

        public DbSet<StoreSync> StoreSyncs => db.Set<StoreSync>();

        public DbSet<StoreHook> StoreHooks => db.Set<StoreHook>();

        public DbSet<StoreDelivery> StoreDeliveries => db.Set<StoreDelivery>();

        public DbSet<StoreAccount> StoreAccounts => db.Set<StoreAccount>();

        public DbSet<Product> Products => db.Set<Product>();

        public DbSet<Order> Orders => db.Set<Order>();

        public DbSet<Intent> Intents => db.Set<Intent>();
    }
}
