namespace Regulars.Bench.Seeding.Words;

/// <summary>Sentences as customers and agents of a shop write them; {p} is a product, {r} a rare word, {o} an order number, {d} a day.</summary>
internal static class Phrases
{
    public static readonly string[] Subjects =
    [
        "Where is my order {o}?", "Wrong size: {p}", "Return of {p}", "Refund for order {o}", "Parcel damaged", "Change of address for {o}",
        "Question about the {p}", "{p} stopped working", "Invoice for order {o}", "Is the {p} in stock again?", "Cancel order {o} please",
        "Delivery on {d}?", "Discount code {r} not accepted", "Missing item in my parcel", "Warranty for {p}", "Thank you!",
    ];

    public static readonly string[] Customers =
    [
        "I placed order {o} last week and the parcel has still not arrived.",
        "The tracking page has said the same thing for four days now.",
        "Could you please check where the delivery is?",
        "I would like to return the {p}, it is too small for me.",
        "The {p} arrived today but the box was open and one part is missing.",
        "Please send it to my new address instead, we moved on {d}.",
        "My neighbour at number 12 did not take the parcel either.",
        "I was charged twice for order {o}, please refund one of the two.",
        "The colour is not the one shown on your page, I ordered the {r} one.",
        "Can I still change the {p} for the larger size?",
        "It says delivered, but nobody was at home on {d} and there is nothing at the door.",
        "The code {r} from your newsletter is not accepted at the checkout.",
        "When will the {p} be available again? I need two of them.",
        "I attached a picture so that you can see what I mean.",
        "This is a present for my sister, so it would have to be here by {d}.",
        "I have been a customer for years and this is the first time something went wrong.",
        "Do I need the original packaging of the {p} to send it back?",
        "How long does a refund usually take with my bank card?",
        "Thank you for the quick reply, that helps a lot.",
        "Many thanks in advance for your help.",
        "I tried the {r} setting as the manual says, without success.",
        "Please let me know what I have to do next.",
        "The invoice shows the wrong company name, it should read {r} Ltd.",
        "Does the {p} also work with the older {r} model?",
    ];

    public static readonly string[] Agents =
    [
        "Thank you for your message, and sorry for the trouble with order {o}.",
        "I have just asked the carrier; the parcel left the depot on {d}.",
        "Your refund is on its way and should be on your card within five days.",
        "We have changed the address, the delivery now goes to your new home.",
        "A new {p} leaves our warehouse today, you do not have to send anything back.",
        "You will get a mail with the tracking number as soon as it is sent.",
        "The return label is attached, please put it on the parcel.",
        "The {p} will be in stock again on {d}, shall I keep one for you?",
        "I have added the {r} discount to your account, it holds for one year.",
        "Please send us a picture of the label on the back, it begins with {r}.",
        "Anything else I can do for you?",
        "Please reply to this mail if it has not arrived by {d}.",
        "I have corrected the invoice and sent it to you again.",
        "The larger size of the {p} is here, we will exchange it free of charge.",
        "I am glad that it arrived well, enjoy it!",
    ];

    public static readonly string[] Greetings = ["Hello,", "Hi,", "Good morning,", "Dear team,", "Hi there,", "Hello again,"];

    public static readonly string[] Farewells = ["Best regards", "Kind regards", "Thanks", "All the best", "Cheers"];

    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static readonly string[] FirstNames =
    [
        "Anna", "Ben", "Chiara", "David", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kaito", "Lea", "Mateo", "Nora", "Oskar", "Priya",
        "Quinn", "Rosa", "Samir", "Tess", "Uma", "Viktor", "Wanda", "Yara", "Zoe",
    ];

    public static readonly string[] LastNames =
    [
        "Adler", "Berg", "Costa", "Dahl", "Eriksen", "Fontaine", "Garcia", "Haas", "Ivanova", "Jansen", "Keller", "Lindqvist", "Moreau", "Novak",
        "Okafor", "Petrov", "Quist", "Rossi", "Schmidt", "Tanaka", "Ueda", "Vogel", "Weber", "Young", "Zimmermann",
    ];
}
