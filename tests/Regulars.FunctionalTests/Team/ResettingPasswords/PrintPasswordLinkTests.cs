using System.Diagnostics;
using System.Net.Http.Json;
using Regulars.Host;
using Regulars.Testing;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Team.ResettingPasswords;

/// <summary>The program itself, as an administrator starts it beside no other.</summary>
public sealed class PrintPasswordLinkTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [OnBothEngines]
    public async Task It_prints_a_link_that_gives_a_new_password_and_ends(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        string email;
        await using (var app = await RegularsApp.Start(storage))
            email = (await Person.OwnerOn(app)).Email;

        var (code, printed, complaint) = await Run(storage, email.ToUpperInvariant());

        Assert.True(code == 0, complaint);
        Assert.Contains(email, printed, StringComparison.Ordinal);
        var link = new Uri(printed.Trim().Split('\n')[^1]);
        Assert.Equal(("127.0.0.1:5999", "reset/"), (link.Authority, link.Segments[1]));
        await using var again = await RegularsApp.Start(storage);
        await again.Anonymous().PutAsJsonAsync($"password-resets/{link.Segments[2]}", new { password = "another password" }).Gives(204);
        await Person.SignIn(again, email, "another password");
    }

    [OnBothEngines]
    public async Task Somebody_who_is_not_here_is_told_in_one_line(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);

        var (code, printed, complaint) = await Run(storage, "nobody@shop.example");

        Assert.Equal(1, code);
        Assert.DoesNotContain("/reset/", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", printed, StringComparison.Ordinal);
        Assert.Equal("Nobody here signs in with nobody@shop.example.", complaint.Trim());
    }

    private static async Task<(int Code, string Printed, string Complaint)> Run(TestStorage storage, string email)
    {
        string[] arguments =
        [
            typeof(Program).Assembly.Location, "--data", storage.Folder, "--port", "5999", "--reset-password", email,
            .. storage.Postgres is { } postgres ? new[] { "--postgres", postgres } : [],
        ];
        using var program = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (printed, complaint) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync().WaitAsync(Longest);
        return (program.ExitCode, await printed, await complaint);
    }
}
