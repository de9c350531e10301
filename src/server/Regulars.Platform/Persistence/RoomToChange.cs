using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Regulars.Platform.Persistence;

/// <summary>
/// Rows that change soon after they were written: PostgreSQL then leaves room in their pages, so that a change stays on its page and touches no index.
/// </summary>
public static class RoomToChange
{
    private const string Mark = "Regulars:RoomToChange";
    private const int Percent = 85;

    public static EntityTypeBuilder<T> LeavesRoomToChange<T>(this EntityTypeBuilder<T> entity) where T : class => entity.HasAnnotation(Mark, true);

    internal static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.RemoveAnnotation(Mark) is not null))
            entity.SetStorageParameter("fillfactor", Percent);
    }
}
