using System.Text;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Events;

public sealed class NamedEventTests
{
    private const int Inputs = 20_000;
    private const int Seed = 20261123;

    [Theory]
    [InlineData("""{"name":"order.placed","data":{"id":"order_01M8"},"at":"2026-11-23T03:00:00Z"}""", "order.placed", "order_01M8")]
    [InlineData("""{"name":"order.return_requested","data":{"order_id":"order_01M8","return_id":"return_1"}}""", "order.return_requested", "order_01M8")]
    [InlineData("""{"name":"order-edit.confirmed","data":{"order_id":"order_01M8","actions":[]}}""", "order-edit.confirmed", "order_01M8")]
    [InlineData("""{"name":"payment.captured","data":{"id":"pay_1"}}""", "payment.captured", null)]
    [InlineData("""{"name":"shipment.created","data":{"id":"ful_1"}}""", "shipment.created", null)]
    [InlineData("""{"name":"order.completed","data":[{"id":"order_01M8"}]}""", "order.completed", null)]
    [InlineData("""{"name":"order.updated","data":{"id":"../customers"}}""", "order.updated", null)]
    [InlineData("""{"name":"order.updated","data":{"id":".."}}""", "order.updated", null)]
    [InlineData("""{"name":"order.updated","data":{"id":7}}""", "order.updated", null)]
    [InlineData("""{"name":"order.updated"}""", "order.updated", null)]
    [InlineData("""{"name":"an order\u0000"}""", "", null)]
    [InlineData("""<html>""", "", null)]
    [InlineData("", "", null)]
    public void It_names_an_order_or_nothing(string body, string topic, string? order) =>
        Assert.Equal(new StoreEvent(topic, order), NamedEvent.Read(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void No_bytes_break_it_and_what_it_names_is_plain()
    {
        var chance = new Random(Seed);
        var whole = Encoding.UTF8.GetBytes("""{"name":"order.placed","data":{"id":"order_01M82HT4KRVFNZV292AHG23T5E","order_id":"\ud83d\ude00"},"at":"x"}""");
        for (var input = 0; input < Inputs; input++)
        {
            var bytes = whole.ToArray();
            for (var changes = chance.Next(1, 6); changes > 0; changes--)
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var read = NamedEvent.Read(bytes[..chance.Next(bytes.Length + 1)]);
            var again = NamedEvent.Read(bytes);
            Assert.All([read.Topic, read.Order, again.Topic, again.Order], text => Assert.True(string.IsNullOrEmpty(text) || text.All(char.IsAscii), $"Input {input}"));
        }
    }
}
