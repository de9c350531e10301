using NodaTime;
using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>What every platform keeps to, whatever it is called there: who, which and when.</summary>
[Collection(StoresCollection.Name)]
public sealed class StoreContractTests(StoresHouse house)
{
    [OnEveryStore]
    public async Task A_store_says_who_it_is(StoreKind kind)
    {
        var store = await house.Of(kind);

        Assert.Equal(new StoreIdentity("Nordlicht Outdoor", "EUR"), await store.Open().Identify(default));
    }

    [OnEveryStore]
    public async Task A_wrong_key_is_refused_at_the_step_of_signing_in(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open("sk_wrong");

        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Identify(default));
        var later = await Assert.ThrowsAsync<StoreException>(() => store.CountOrders(default));

        Assert.Equal((StoreFault.Refused, StoreStep.SignIn), (refused.Fault, refused.Step));
        Assert.Equal((StoreFault.Refused, StoreStep.SignIn), (later.Fault, later.Step));
        Assert.DoesNotContain("sk_wrong", refused.Message, StringComparison.Ordinal);
    }

    [OnEveryStore]
    public async Task All_orders_come_once_each_and_as_many_as_are_counted(StoreKind kind)
    {
        var store = await house.Of(kind);

        var rows = await Walk.All((after, ct) => store.Open().Orders(null, after, ct));

        Assert.Equal(store.All.Select(sold => sold.Id).Order(), rows.Select(order => order.Id).Order());
        Assert.Equal(rows.Count, await store.Open().CountOrders(default));
    }

    [OnEveryStore]
    public async Task An_order_is_the_one_that_was_asked_for_and_belongs_to_who_ordered(StoreKind kind)
    {
        var store = await house.Of(kind);

        foreach (var sold in store.All)
        {
            var order = await store.Open().Order(sold.Id, default);

            Assert.NotNull(order);
            Assert.Equal(sold, new Sold(order.Id, order.Number, order.Email!, order.CustomerId));
        }
    }

    [OnEveryStore]
    public async Task An_order_is_the_same_in_a_list_and_alone(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open();

        foreach (var listed in await Walk.All((after, ct) => store.Orders(null, after, ct)))
        {
            var alone = await store.Order(listed.Id, default);

            Assert.Equivalent(listed, alone, strict: true);
        }
    }

    [OnEveryStore]
    public async Task An_unknown_order_is_none(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open();

        Assert.Null(await store.Order("order_of_nobody", default));
        Assert.Null(await store.Order("../customers?x=", default));
    }

    [OnEveryStore]
    public async Task What_did_not_change_since_does_not_come(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open();
        var rows = await Walk.All((after, ct) => store.Orders(null, after, ct));
        var middle = rows.Select(order => order.ChangedAt).Order().ElementAt(rows.Count / 2);

        var changed = await Walk.All((after, ct) => store.Orders(middle, after, ct));

        Assert.Equal(
            rows.Where(order => order.ChangedAt >= middle).Select(order => order.Id).Order(), changed.Select(order => order.Id).Distinct().Order());
        Assert.Empty(await Walk.All((after, ct) => store.Orders(rows.Max(order => order.ChangedAt) + Duration.FromHours(1), after, ct)));
    }

    [OnEveryStore]
    public async Task Customers_have_accounts_and_their_own_names(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open();

        var customers = await Walk.All((after, ct) => store.Customers(null, after, ct));

        Assert.Equal(
            ["Ana Sørensen", "Jean O'Brien", "José Núñez", "Zoë Müller", "雷 李"],
            customers.Select(customer => customer.Name!).Order(StringComparer.Ordinal));
        Assert.Equal(["Gold"], customers.Single(customer => customer.Email == "ana@mail.example").Groups);
        Assert.DoesNotContain(customers, customer => customer.Email == "guest@mail.example");
    }

    [OnEveryStore]
    public async Task Products_have_pictures_prices_and_what_is_in_stock(StoreKind kind)
    {
        var store = (await house.Of(kind)).Open();

        var products = await Walk.All((after, ct) => store.Products(null, after, ct));

        var shoe = products.Single(product => product.Title == "Trail shoe");
        var variant = shoe.Variants.Single(one => one.Title == "42");
        Assert.Equal(3, products.Count);
        Assert.Equal((true, "https://pictures.example/trail-shoe.jpg"), (shoe.IsPublished, shoe.Picture?.ToString()));
        Assert.Equal(["40", "42", "44"], shoe.Variants.Select(one => one.Title).Order());
        Assert.Equal(("TRAIL-SHOE-42", 89.90m, "EUR"), (variant.Sku, variant.Price?.Amount, variant.Price?.Currency));
        Assert.InRange(variant.InStock ?? 0, 900, 1000);
    }
}
