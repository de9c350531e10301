using System.Globalization;
using Regulars.Bench.Importing.Limits;
using Regulars.Bench.Killing;
using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;

namespace Regulars.Bench.Importing;

/// <summary>
/// <c>import</c>: a shop's orders are read into an empty database, the host killed half-way, and counted on both sides; then what a person sees of them is measured.
/// </summary>
internal static class Import
{
    private const double MostMemory = 600;

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var report = new Report(options.Has("json"));
        report.Begin(options.Postgres is null ? "SQLite" : "PostgreSQL");
        BigShop shop;
        await using (var house = await House.Open(options.Required("data"), options.Postgres, ct))
            shop = await BigShop.Fill(house, await OpenOffice.Run(house, 1, agents: 2, seed: 1, ct), options, options.Number("orders", 70_000), ct);
        await using var victim = await Victim.Start(options, ct);

        var pages = await StorePages.Read(victim.HostId, shop, ct);
        report.Add(Finding.Of(pages));
        var course = await ImportCourse.Follow(victim, shop, ct);
        var faults = await new ImportCount(options, shop).Faults(ct);
        var rows = await PlainInserts.Run(options, shop, ct);
        report.Add(Finding.Of(rows));
        Tell(report, course, pages, rows);
        foreach (var fault in faults.Concat(course.Faults))
            Console.WriteLine($"FAULT: {fault}");
        await Panels.Measure(victim, shop, TimeSpan.FromSeconds(options.Number("seconds", 6)), report, ct);
        return report.IsAllMet && course.Faults.Count + faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Beside the two things that nobody can do without: reading the pages, and writing the rows.</summary>
    private static void Tell(Report report, ImportCourse course, Figure pages, Figure rows)
    {
        var least = course.Orders / pages.Rate + course.Orders / rows.Rate;
        var took = course.OrdersLasted.TotalSeconds;
        report.Add(Note("customers imported", $"{course.Customers / course.CustomersLasted.TotalSeconds:N0}/s, {course.Customers:N0} in {course.CustomersLasted.TotalSeconds:N1} s"));
        report.Add(Note("orders imported", $"{course.Orders / took:N0}/s, {course.Orders:N0} in {took:N1} s"));
        report.Add(Note("  beside reading the pages and writing the rows alone", $"{took / least:N1} times as long ({least:N1} s)"));
        report.Add(Note("  processor time of host and mailroom", $"{course.ProcessorTime.TotalMilliseconds / course.Orders:N2} ms an order"));
        report.Add(Note("  from the kill until the next rows are told", $"{course.Away.TotalSeconds:N1} s, killed at {course.KilledAt:N0} of {course.Orders:N0}, went on at {course.WentOnAt:N0}"));
        report.Add(Note("  states of progress that were seen", $"{course.Seen}"));
        report.Add(Finding.Of("memory of host and mailroom, highest while importing", course.Megabytes, "MB", MostMemory));
    }

    private static Finding Note(string what, FormattableString measured) => new(what, 0, "", measured.ToString(CultureInfo.InvariantCulture), null, null);
}
