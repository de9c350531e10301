using Microsoft.EntityFrameworkCore;

namespace Regulars.Platform.Persistence;

/// <summary>A module's tables, keys and indexes. Keys and filters of workspace-owned rows are added by <see cref="RegularsDb"/>.</summary>
public interface IModelPart
{
    void Map(ModelBuilder model);
}
