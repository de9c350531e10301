namespace Regulars.ArchitectureTests;

public sealed class SizeTests
{
    private static readonly int[] Lengths = [.. SourceFiles.Server.Select(file => file.Lines.Length).Order()];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(SourceFiles.Server.Where(file => file.Lines.Length > 400).Select(file => file.Path));

    [Fact]
    public void Half_of_all_files_fit_a_screen() => Assert.InRange(Lengths[Lengths.Length / 2], 1, 45);

    [Fact]
    public void Nineteen_of_twenty_files_fit_three_screens() => Assert.InRange(Lengths[(int)(Lengths.Length * 0.95)], 1, 120);
}
