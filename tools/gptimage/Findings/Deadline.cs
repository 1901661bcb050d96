using System.Globalization;
using GptImage.Catalog;

namespace GptImage.Tool.Findings;

/// <summary>A day by which something must not have stopped working.</summary>
/// <param name="day">The last day that counts.</param>
internal sealed class Deadline(DateTime day)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The day, as it is written.</summary>
    public string Text => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads <c>--today 2026-11-25</c>; null: today.</summary>
    /// <exception cref="ToolException">It is in another form.</exception>
    public static DateOnly ParseToday(string? today) => today is null ? DateOnly.FromDateTime(DateTime.UtcNow)
        : DateOnly.TryParseExact(today, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ToolException($"--today: '{today}' is no day; write it as 2026-11-25");

    /// <summary>Reads <c>--fail-within 90d</c>.</summary>
    /// <exception cref="ToolException">It is in another form.</exception>
    public static Deadline? Parse(string? within, DateOnly today) => within is null ? null
        : within.EndsWith('d') && int.TryParse(within[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36500 ? new Deadline(today.AddDays(days).ToDateTime(default))
        : throw new ToolException($"--fail-within: '{within}' is not accepted; write a number of days, such as 90d");

    /// <summary>Whether the model that the finding names stops, or has stopped, by then.</summary>
    public bool Concerns(Finding finding)
    {
        var id = Fingerprint.MarkedText(finding).Trim('"', '\\', '\'', '@', '$', ' ');
        id = id.StartsWith("openai/", StringComparison.Ordinal) ? id["openai/".Length..] : id;
        return ModelCatalog.TryFind(id, out var model) && model.ShutdownDate <= day;
    }
}
