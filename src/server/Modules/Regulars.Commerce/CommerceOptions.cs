using System.ComponentModel.DataAnnotations;

namespace Regulars.Commerce;

/// <summary>Commerce's settings of one node, from the command line and the environment.</summary>
internal sealed class CommerceOptions
{
    /// <summary>Seconds after which a store has surely ended whatever it was asked to do. Until then it is read for what did not answer.</summary>
    [Range(1, 3600)]
    public double StoreQuiet { get; set; } = 60;
}
