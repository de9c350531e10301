using System.Xml.Linq;

namespace Regulars.Bench.Killing;

/// <summary>A JUnit file with a test for each point, for whoever counts tests.</summary>
internal static class Results
{
    public static void Write(string file, string engine, IEnumerable<KillPoint> points, ILookup<int, string> faults) => new XElement(
        "testsuite",
        points.Select(point => new XElement(
            "testcase",
            new XAttribute("name", $"{point} on {engine} loses nothing and does nothing twice"),
            faults[point.Number].Select(fault => new XElement("failure", fault)).Take(1)))).Save(file);
}
