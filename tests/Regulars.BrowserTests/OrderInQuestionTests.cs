using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>The order that a conversation is about, beside it.</summary>
[Collection(Browser.Name)]
public sealed class OrderInQuestionTests(Browser browser)
{
    [Journey]
    public async Task Where_it_is_not_clear_one_is_asked_once_and_the_other_sees_the_answer_at_once()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var numbers = await Sell(shop);
        await using var two = await Two.LookAt(browser, shop, await shop.Begin("Good day"));

        foreach (var page in two.Both)
            await page.Title("Which order?").Seen();
        await two.Ben.Button("Refund").Count(0);
        await two.Cleo.GetByRole(AriaRole.Button, new() { Name = numbers[1] }).ClickAsync();

        await two.Cleo.GetByText("Chosen by you").Seen();
        await two.Ben.GetByText("Chosen by Cleo Dorn").Seen();
        await two.Ben.Button($"Open {numbers[1]} in the store").Count(0);
        await two.Ben.Locator(".panel").GetByText(numbers[1], new() { Exact = true }).First.Seen();
        await Assertions.Expect(two.Cleo.Button("Change the order")).ToBeFocusedAsync();
        await two.Ben.Keyboard.PressAsync("o");
        await two.Ben.Keyboard.PressAsync("o");
        await two.Ben.Title("Choose another order").Seen();
        await two.Ben.Field("Find an order").FillAsync(numbers[0]);
        await two.Ben.GetByRole(AriaRole.Button, new() { Name = numbers[0] }).ClickAsync();
        await two.Ben.GetByText("Only you look at this one.").Seen();
        await two.Cleo.GetByText("Chosen by you").Seen();
        await two.Ben.Button("It is about this one").ClickAsync();
        await two.Cleo.GetByText("Chosen by Ben Ash").Seen();
        await two.Ben.GetByText("Only you look at this one.").Gone();
    }

    [Journey]
    public async Task What_the_words_name_is_shown_with_the_reason_until_new_words_name_another()
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        var numbers = await Sell(shop);
        await using var two = await Two.LookAt(browser, shop, await shop.Begin("My order", $"It was due on Monday.\nIt is {numbers[1]}."));

        foreach (var page in two.Both)
            await page.GetByText("Named in the messages").Seen();
        await two.Cleo.Locator(".panel__title").GetByText(numbers[1], new() { Exact = true }).Seen();
        await two.Cleo.Button("Change the order").ClickAsync();
        await two.Cleo.Button("About no order").ClickAsync();
        await two.Ben.GetByText("Cleo Dorn: about no order").Seen();
        await two.Ben.Button("Change the order").ClickAsync();
        await two.Ben.Button("As the messages say").ClickAsync();
        await two.Cleo.GetByText("Named in the messages").Seen();
    }

    /// <summary>The numbers of what Anna bought, newest first.</summary>
    private static async Task<IReadOnlyList<string>> Sell(Shop shop)
    {
        var office = shop.Workspace.With(shop.Cleo.Secret);
        var buyers = Enumerable.Range(1, 3).Select(number => new { name = $"Somebody {number}", email = $"else{number}@shopper.example" })
            .Append(new { name = "Anna Berg", email = Shop.Shopper });
        await office.PostAsJsonAsync("stores", new { brand = shop.Workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await shop.Workspace.Settled();
        var anna = Assert.Single(await shop.Items($"customers?q={Shop.Shopper}")).Text("id");
        List<string> numbers = [.. (await shop.Items($"customers/{anna}/orders")).Select(order => order.Text("number"))];
        Assert.True(numbers.Count >= 2, "Anna has too few orders for this test");
        return numbers;
    }
}
