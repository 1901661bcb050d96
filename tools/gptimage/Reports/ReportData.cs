using System.Globalization;
using System.Text.Json;
using GptImage.Tool.Output;

namespace GptImage.Tool.Reports;

/// <summary>The report as data. The columns and names are in <c>docs/tool.md</c> and do not change within a schema.</summary>
internal static class ReportData
{
    private static readonly string[] Columns = ["path", "line", "project", "endpoint", "modelBefore", "modelAfter", "refusedBefore", "refusedAfter", "dollarsBefore", "dollarsAfter"];

    public static IEnumerable<string> Csv(Report report) =>
        [string.Join(',', Columns), .. report.Places.Select(place => string.Join(',', Cells(place).Select(LineOutput.Field)))];

    public static IEnumerable<string> Markdown(Report report) =>
    [
        "| Place | Model | Refused | Dollars a call |",
        "| --- | --- | --- | --- |",
        .. report.Places.Select(Cells).Select(cells => $"| `{cells[0]}:{cells[1]}` | {cells[4]} → {cells[5]} | {cells[6]} → {cells[7]} | {cells[8]} → {cells[9]} |"),
    ];

    public static string Json(Report report) => JsonSerializer.Serialize(
        new
        {
            Schema = 1,
            Places = report.Places.Select(place => new { place.Path, place.Line, place.Project, place.OtherVariants, Before = Request(place.Before), After = place.After is null ? null : Request(place.After) }),
            Findings = report.Result.Findings.Select(finding => new { finding.Rule, Level = finding.Level.ToString().ToLowerInvariant(), Path = report.Result.Relative(finding.Path), finding.Line, finding.Message }),
        },
        JsonOutput.Options);

    private static object Request(SentRequest request) => new
    {
        Endpoint = EndpointName(request),
        Model = request.Model?.Value,
        Parameters = request.Parameters.Select(parameter => new { parameter.Name, parameter.Value, parameter.Source }),
        request.Refusals,
        request.Dollars,
        request.Cost,
    };

    private static string[] Cells(ReportedPlace place) =>
    [
        place.Path, place.Line.ToString(CultureInfo.InvariantCulture), place.Project, EndpointName(place.Before), place.Before.Model?.Value ?? "", place.After?.Model?.Value ?? "",
        place.Before.Refusals.Count.ToString(CultureInfo.InvariantCulture), place.After?.Refusals.Count.ToString(CultureInfo.InvariantCulture) ?? "",
        Amount(place.Before), place.After is null ? "" : Amount(place.After),
    ];

    private static string Amount(SentRequest request) => request.Dollars?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The path of the endpoint, as the API has it.</summary>
    internal static string EndpointName(SentRequest request) => request.Endpoint switch
    {
        Catalog.Endpoint.Generations => "images/generations",
        Catalog.Endpoint.Edits => "images/edits",
        Catalog.Endpoint.Variations => "images/variations",
        Catalog.Endpoint.ResponsesTool => "responses (image_generation)",
        _ => "not seen",
    };
}
