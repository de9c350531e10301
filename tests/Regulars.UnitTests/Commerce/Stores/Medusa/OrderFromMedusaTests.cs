using System.Text.Json.Nodes;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

public sealed class OrderFromMedusaTests
{
    [Fact]
    public async Task An_order_of_which_part_came_back_is_told_as_it_was_placed()
    {
        var order = (await Recorded.Told(_ => { }))!;

        Assert.Equal((PaymentState.PartlyRefunded, FulfilmentState.Delivered, ReturnState.Received), (order.Payment, order.Fulfilment, order.Return));
        Assert.Equal((315.60m, 154.80m, 52.60m), (order.Totals.Total.Amount, order.Totals.Refunded.Amount, order.Totals.Tax.Amount));
        Assert.Equal((2, 1, 154.80m, 309.60m), Assert.Single(order.Lines.Select(line => (line.Quantity, line.Returned, line.UnitPrice.Amount, line.Paid.Amount))));
    }

    [Theory]
    [InlineData(50, 10, nameof(PaymentState.PartlyRefunded))]
    [InlineData(50, 50, nameof(PaymentState.Refunded))]
    [InlineData(50, 0, nameof(PaymentState.PartlyPaid))]
    [InlineData(315.6, 0, nameof(PaymentState.Paid))]
    [InlineData(0, 0, nameof(PaymentState.Authorized))]
    public async Task Money_says_whether_it_is_paid_not_the_stores_word(decimal captured, decimal refunded, string expected)
    {
        var order = await Recorded.Told(answer =>
        {
            // Medusa says so when half was captured and a little refunded.
            answer["payment_status"] = captured == 0 ? "authorized" : "refunded";
            Payment(answer)["captures"] = captured == 0 ? new JsonArray() : new JsonArray(new JsonObject { ["amount"] = captured });
            Payment(answer)["refunds"]![0]!["amount"] = refunded;
        });

        Assert.Equal(expected, order!.Payment.ToString());
    }

    [Theory]
    [InlineData("canceled", "not_fulfilled", nameof(FulfilmentState.Cancelled))]
    [InlineData("pending", "canceled", nameof(FulfilmentState.Unfulfilled))]
    [InlineData("pending", "fulfilled", nameof(FulfilmentState.Unfulfilled))]
    [InlineData("pending", "partially_delivered", nameof(FulfilmentState.PartlyDelivered))]
    [InlineData("pending", "some_later_word", nameof(FulfilmentState.Unfulfilled))]
    public async Task Packed_is_not_sent(string status, string fulfilment, string expected)
    {
        var order = await Recorded.Told(answer => (answer["status"], answer["fulfillment_status"]) = (status, fulfilment));

        Assert.Equal(expected, order!.Fulfilment.ToString());
    }

    [Theory]
    [InlineData(nameof(ReturnState.None), "open")]
    [InlineData(nameof(ReturnState.Requested), "received", "requested", "canceled")]
    [InlineData(nameof(ReturnState.Requested), "received", "partially_received")]
    [InlineData(nameof(ReturnState.Received), "canceled", "received", "open")]
    [InlineData(nameof(ReturnState.Cancelled), "canceled")]
    public async Task An_order_has_the_state_of_its_return_that_is_least_far(string expected, params string[] statuses)
    {
        var order = await Recorded.Told(answer => answer["returns"] = new JsonArray([.. statuses.Select(status => Status(answer, status))]));

        Assert.Equal((expected, statuses.Count(status => status != "open")), (order!.Return.ToString(), order.Details.Returns.Count));
    }

    [Fact]
    public async Task A_guest_has_no_account()
    {
        var order = await Recorded.Told(answer => answer["customer"]!["has_account"] = false);

        Assert.Equal((null, "jose@mail.example"), (order!.CustomerId, order.Email));
    }

    [Fact]
    public async Task Addresses_that_a_browser_must_not_follow_are_none()
    {
        var order = await Recorded.Told(answer =>
        {
            answer["items"]![0]!["thumbnail"] = "javascript:alert(1)";
            answer["fulfillments"]![0]!["labels"]![0]!["tracking_url"] = "file:///etc/passwd";
        });

        Assert.Null(Assert.Single(order!.Lines).Picture);
        Assert.Equal((null, "00340434161094021501"), Assert.Single(order.Parcels.Select(parcel => (parcel.TrackingPage, parcel.TrackingNumber))));
    }

    [Fact]
    public async Task Fractions_of_the_smallest_unit_are_rounded_once_and_sums_add_up()
    {
        var order = await Recorded.Told(answer =>
        {
            answer["currency_code"] = "kwd";
            var line = answer["items"]![0]!;
            (line["unit_price"], line["quantity"], line["total"], line["return_received_total"]) = (0.33333, 3, 1.1999880000000001, 0);
        });

        Assert.Equal((1200, 1200), (order!.Totals.Items.MinorUnits, Assert.Single(order.Lines).Paid.MinorUnits));
        Assert.Equal(order.Totals.Total, order.Totals.Items + order.Totals.Shipping - order.Totals.Discount);
    }

    [Fact]
    public async Task What_is_sold_by_length_counts_as_begun_pieces() =>
        Assert.Equal(3, Assert.Single((await Recorded.Told(answer => answer["items"]![0]!["quantity"] = 2.5))!.Lines).Quantity);

    private static JsonNode Payment(JsonNode order) => order["payment_collections"]![0]!["payments"]![0]!;

    private static JsonNode Status(JsonNode order, string status)
    {
        var back = order["returns"]![0]!.DeepClone();
        back["status"] = status;
        return back;
    }
}
