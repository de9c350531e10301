namespace Regulars.Bench.Killing;

internal static class Kill
{
    public static Task<int> Run(Options options, CancellationToken ct) => Task.FromResult(options.Has("x") ? 1 : 0);
}
