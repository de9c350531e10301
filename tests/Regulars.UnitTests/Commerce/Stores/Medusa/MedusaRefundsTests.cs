using Microsoft.AspNetCore.Http;
using NodaTime;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>Whatever a store answers to a refund, its fault tells whether it can have been paid, and reading back tells whether it was.</summary>
public sealed class MedusaRefundsTests
{
    private const string Page = "<!doctype html><title>Just a moment</title>";

    [Theory]
    [InlineData(500, """{"type":"unknown_error","message":"The database went away"}""")]
    [InlineData(502, Page)]
    [InlineData(200, Page)]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"payment":{"id":"pay_of_another_order"}}""")]
    [InlineData(400, Page)]
    [InlineData(302, "")]
    public async Task What_was_paid_and_told_badly_is_uncertain_and_found(int status, string text)
    {
        await using var medusa = await RefundingMedusa.Start(async (medusa, http) =>
        {
            await medusa.Pay(http);
            await RefundingMedusa.Say(http, status, text, text.StartsWith('<') ? "text/html" : "application/json");
        });

        Assert.Equal(StoreFault.Broken, (await Fault(medusa)).Fault);

        var receipt = await medusa.Find();
        Assert.Equal(10m, receipt?.Amount?.Amount);
        Assert.Equal(receipt, await medusa.Do());
        Assert.Single(medusa.Asked);
    }

    [Theory]
    [InlineData(400, """{"type":"invalid_data","message":"No"}""", nameof(StoreFault.Declined))]
    [InlineData(404, """{"type":"not_found","message":"Payment id not found"}""", nameof(StoreFault.Declined))]
    [InlineData(404, Page, nameof(StoreFault.Broken))]
    [InlineData(400, "", nameof(StoreFault.Broken))]
    [InlineData(401, "", nameof(StoreFault.Refused))]
    [InlineData(403, Page, nameof(StoreFault.Refused))]
    [InlineData(408, Page, nameof(StoreFault.NoAnswer))]
    [InlineData(429, "", nameof(StoreFault.Limited))]
    [InlineData(503, "", nameof(StoreFault.Broken))]
    public async Task What_was_not_paid_is_a_no_only_where_the_store_itself_says_so(int status, string text, string fault)
    {
        await using var medusa = await RefundingMedusa.Start((_, http) => RefundingMedusa.Say(http, status, text, text.StartsWith('<') ? "text/html" : "application/json"));

        Assert.Equal(fault, (await Fault(medusa)).Fault.ToString());
        Assert.Null(await medusa.Find());
        Assert.Single(medusa.Asked);
    }

    /// <summary>As a real one does when another change of the order is open.</summary>
    [Fact]
    public async Task A_no_to_what_was_paid_is_none()
    {
        await using var medusa = await RefundingMedusa.Start(async (medusa, http) =>
        {
            await medusa.Pay(http);
            await RefundingMedusa.Say(http, 400, """{"type":"invalid_data","message":"Order already has an existing active order change"}""");
        });

        Assert.Equal(10m, (await medusa.Do()).Amount?.Amount);
        Assert.Single(medusa.Asked);
    }

    [Fact]
    public async Task A_pause_is_told_until_when()
    {
        await using var medusa = await RefundingMedusa.Start((_, http) =>
        {
            (http.Response.Headers.Date, http.Response.Headers.RetryAfter) = ("Sun, 22 Nov 2026 12:00:00 GMT", "Sun, 22 Nov 2026 12:01:30 GMT");
            return RefundingMedusa.Say(http, 429, Page, "text/html");
        });

        Assert.Equal(Duration.FromSeconds(90), (await Fault(medusa)).RetryAfter);
    }

    [Fact]
    public async Task Silence_and_half_an_answer_are_no_answer()
    {
        await using var silent = await RefundingMedusa.Start(async (medusa, http) =>
        {
            await medusa.Pay(http);
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        await using var cut = await RefundingMedusa.Start(async (medusa, http) =>
        {
            await medusa.Pay(http);
            http.Response.ContentLength = 5000;
            await http.Response.WriteAsync("""{"payment":""");
            await http.Response.Body.FlushAsync();
            http.Abort();
        });

        foreach (var medusa in new[] { silent, cut })
        {
            Assert.Equal(StoreFault.NoAnswer, (await Fault(medusa)).Fault);
            Assert.NotNull(await medusa.Find());
            Assert.Single(medusa.Asked);
        }
    }

    /// <summary>A real one writes it down, asks the payment provider, and crosses it out again when that says no.</summary>
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(1, true, true)]
    [InlineData(10, false, true)]
    public async Task What_the_store_wrote_down_and_may_still_be_paying_is_not_certain(int minutesAgo, bool isThrough, bool isFound)
    {
        await using var medusa = await RefundingMedusa.Start(async (medusa, http) =>
        {
            await medusa.Pay(http, FakeMedusa.Now - Duration.FromMinutes(minutesAgo), isThrough);
            await RefundingMedusa.Say(http, 504, Page, "text/html");
        });
        await Fault(medusa);

        foreach (var look in new Func<Task<StoreReceipt?>>[] { () => medusa.Find(), async () => await medusa.Do() })
        {
            if (isFound)
                Assert.Equal(10m, (await look())?.Amount?.Amount);
            else
                Assert.Equal(StoreFault.NoAnswer, (await Assert.ThrowsAsync<StoreException>(look)).Fault);
        }

        Assert.Single(medusa.Asked);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(400)]
    public async Task What_stops_after_the_first_payment_is_never_told_as_nothing_done_and_goes_on_there(int status)
    {
        var isWell = false;
        await using var medusa = await RefundingMedusa.Start(async (medusa, http) =>
        {
            if (medusa.Asked.Last() == RefundingMedusa.SecondPayment && !isWell)
            {
                await RefundingMedusa.Say(http, status, """{"message":"No"}""");
                return;
            }
            await medusa.Pay(http);
            await RefundingMedusa.SayPaid(http);
        });
        var act = RefundingMedusa.Refund(Recorded.Payment, RefundingMedusa.SecondPayment);

        Assert.Equal(StoreFault.Broken, (await Assert.ThrowsAsync<StoreException>(() => medusa.Fake.Store.Do(act, default))).Fault);
        Assert.Null(await medusa.Fake.Store.Find(act, default));
        isWell = true;
        var receipt = await medusa.Fake.Store.Do(act, default);

        Assert.Equal(20m, receipt.Amount?.Amount);
        Assert.Equal([Recorded.Payment, RefundingMedusa.SecondPayment, RefundingMedusa.SecondPayment], medusa.Asked);
    }

    private static Task<StoreException> Fault(RefundingMedusa medusa) =>
        Assert.ThrowsAsync<StoreException>(() => medusa.Do());
}
