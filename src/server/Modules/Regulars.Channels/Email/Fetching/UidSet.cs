using System.Globalization;

namespace Regulars.Channels.Email.Fetching;

/// <summary>Numbers of messages as IMAP writes them: <c>1:4,9</c>. Growing, each once.</summary>
internal sealed class UidSet
{
    private readonly List<(long First, long Last)> runs = [];

    public static UidSet Of(IEnumerable<long> uids)
    {
        var set = new UidSet();
        foreach (var uid in uids)
            set.Add(uid, uid);
        return set;
    }

    /// <exception cref="FormatException">It is not such a text.</exception>
    public static UidSet Parse(string? text)
    {
        var set = new UidSet();
        foreach (var run in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = run.Split(':');
            set.Add(long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
        }
        return set;
    }

    public int Count => (int)runs.Sum(run => run.Last - run.First + 1);

    public IEnumerable<long> After(long uid)
    {
        foreach (var (first, last) in runs)
        {
            for (var next = Math.Max(first, uid + 1); next <= last; next++)
                yield return next;
        }
    }

    public override string ToString() =>
        string.Join(',', runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}:{run.Last}"));

    private void Add(long first, long last)
    {
        if (runs is [.., var end] && end.Last == first - 1)
            runs[^1] = (end.First, last);
        else
            runs.Add((first, last));
    }
}
