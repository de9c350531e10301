using Regulars.Host;
using Regulars.Platform.Startup;
using Regulars.Testing;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Startup;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--listen=localhost", "--listen localhost is no IP address.")]
    [InlineData("--listen=203.0.113.7", "Choose one that it has with --listen.")]
    [InlineData("--port=abc", "--port abc is no port.")]
    [InlineData("--port=70000", "--port 70000 is no port.")]
    [InlineData("--smtp-port=-1", "--smtp-port -1 is no port.")]
    [InlineData("--Regulars:WritesPerMinute=many", "Regulars:WritesPerMinute")]
    [InlineData("--Regulars:TrustedProxies:0=proxy", "The trusted proxy proxy is no IP address.")]
    [InlineData("--Regulars:SmtpCertificateKey=key.pem", "Give Regulars:SmtpCertificate too, or neither.")]
    [InlineData("--postgres=here", "What --postgres says cannot be read.")]
    [InlineData("--postgres=postgres://me:pw-in-words@db/regulars?sslmode=require", "What --postgres says cannot be read.")]
    [InlineData("--postgres=Database=regulars;Password=pw-in-words", "What --postgres says cannot be read.")]
    [InlineData("--postgres=Host=127.0.0.1;Port=1;Database=regulars;Username=me;Password=pw-in-words", "PostgreSQL cannot be reached:")]
    public async Task What_cannot_be_followed_ends_with_one_sentence_and_1(string argument, string sentence)
    {
        await using var storage = await TestStorage.Create(Engine.Sqlite);

        var (code, said) = await Run("--port=0", "--smtp-port=0", $"--data={storage.Folder}", argument);

        Assert.Equal(1, code);
        Assert.Contains(sentence, Assert.Single(said), StringComparison.Ordinal);
        Assert.DoesNotContain("pw-in-words", said[0], StringComparison.Ordinal);
    }

    [OnPostgresFact]
    public async Task A_database_that_is_not_there_is_told_in_words()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        var elsewhere = new Npgsql.NpgsqlConnectionStringBuilder(storage.Postgres) { Database = "regulars_nowhere" };

        var (code, said) = await Run("--port=0", "--smtp-port=0", $"--data={storage.Folder}", $"--postgres={elsewhere.ConnectionString}");

        Assert.Equal(1, code);
        Assert.StartsWith("PostgreSQL refuses the connection: database \"regulars_nowhere\" does not exist.", Assert.Single(said), StringComparison.Ordinal);
    }

    private static async Task<(int Code, IReadOnlyList<string> Said)> Run(params string[] arguments)
    {
        using var error = new StringWriter();
        var code = await CommandLine.Run(arguments, given => Program.Build(given), error);
        return (code, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
