using Microsoft.Playwright;
using Regulars.Testing;

namespace Regulars.BrowserTests;

/// <summary>First run, as someone goes through it who skips nothing but the sending.</summary>
internal static class FirstRunPage
{
    public const string Mailbox = "help@hagen.example";

    public static async Task AnswerFirstRun(this IPage page, RegularsApp app)
    {
        await page.Field("Code").FillAsync(FirstRun.CodeOf(app));
        await page.Button("Next").ClickAsync();
        await page.Field("Workspace").FillAsync("Hagen & Daughters");
        await page.Field("Brand").FillAsync("Hagen");
        await page.Field("Address customers write to").FillAsync(Mailbox);
        await page.Button("Next").ClickAsync();
        await page.Field("Your name").FillAsync("Cleo Dorn");
        await page.Field("Your email").FillAsync("cleo@hagen.example");
        await page.Field("Password").FillAsync(Colleague.Password);
        await page.Button("Next").ClickAsync();
        await Assertions.Expect(page.Field("Public address")).ToHaveValueAsync(app.Address.ToString().TrimEnd('/'));
        await page.Button("Test").ClickAsync();
        await page.GetByText("This address leads here.").Seen();
        await page.Button("Next").ClickAsync();
        await page.Button("Skip for now").ClickAsync();
    }
}
