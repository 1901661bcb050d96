using System.Globalization;
using System.Net;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using GptImage.Catalog;
using GptImage.Tool.Commands;
using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;

namespace GptImage.Tool.Reports;

/// <summary>The report as one page that needs no network: style and script are in it.</summary>
internal static class HtmlReport
{
    private const int Context = 3;

    public static string Write(Report report)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<title>GPT Image report</title>\n<style>\n").Append(Resource("report.css")).Append("</style>\n</head>\n<body>\n");
        Header(page, report);
        Models(page, report);
        Costs(page, report);
        Filter(page, report);
        Places(page, report);
        Decisions(page, report);
        Diffs(page, report);
        return page.Append("<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n").ToString();
    }

    private static void Header(StringBuilder page, Report report)
    {
        var findings = report.Result.Shown;
        page.Append("<header><h1>GPT Image report</h1><p class=\"numbers\">");
        Number(report.Places.Count, "requests found");
        Number(findings.Count(finding => finding.Level == FixLevel.Safe), "safe fixes");
        Number(findings.Count(finding => finding.Level == FixLevel.Choice), "to decide");
        Number(report.Run.Files.Count, "files would change");
        page.Append("</p></header>\n<main>\n");

        void Number(int number, string noun) => page.Append(CultureInfo.InvariantCulture, $"<span><b>{number}</b> {noun}</span> ");
    }

    private static void Models(StringBuilder page, Report report)
    {
        var ids = report.Places.Select(place => place.Before.Model?.Value).OfType<string>().CountBy(id => id).OrderByDescending(id => id.Value).ThenBy(id => id.Key, StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        page.Append("<section><h2>What stops when</h2><table><thead><tr><th>Model</th><th>State</th><th>Requests</th></tr></thead><tbody>\n");
        foreach (var (id, count) in ids)
        {
            var state = ModelCatalog.TryFind(id, out var model) ? ModelsCommand.State(model) : "not in the catalogue";
            page.Append(CultureInfo.InvariantCulture, $"<tr class=\"{(model is { ShutdownDate: not null } ? "ends" : "")}\"><td><code>{Html(id)}</code></td><td>{state}</td><td>{count}</td></tr>\n");
        }

        page.Append("</tbody></table></section>\n");
    }

    private static void Costs(StringBuilder page, Report report)
    {
        var priced = report.Places.Where(place => place.IsChanged && place.Before.Dollars is not null && place.After?.Dollars is not null).ToList();
        if (priced.Count == 0)
        {
            return;
        }

        var most = priced.Max(place => Math.Max(place.Before.Dollars!.Value, place.After!.Dollars!.Value));
        page.Append("<section><h2>What a call costs, before and after</h2><p>US dollars for the output of one call; where the request leaves the quality open, of the highest.</p><ul class=\"chart\">\n");
        foreach (var alike in priced.GroupBy(place => (Before: place.Before.Model?.Value, After: place.After!.Model?.Value, From: place.Before.Dollars!.Value, To: place.After.Dollars!.Value))
            .OrderByDescending(alike => (alike.Key.To - alike.Key.From) * alike.Count()))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><span class=\"place\">{Html(alike.Key.Before ?? "not seen")} → {Html(alike.Key.After ?? "not seen")}</span> in {Output.TextOutput.Count(alike.Count(), "place")}{Bar("before", alike.Key.From)}{Bar("after", alike.Key.To)}</li>\n");
        }

        page.Append("</ul></section>\n");

        string Bar(string kind, decimal amount) => string.Create(CultureInfo.InvariantCulture,
            $"<span class=\"bar {kind}\"><i style=\"width:{(most == 0 ? 0 : amount / most * 100):0.#}%\"></i><b>{CallCost.Dollars(amount)}</b></span>");
    }

    private static void Filter(StringBuilder page, Report report)
    {
        page.Append("<form class=\"filter\"><label>Project <select id=\"project\"><option value=\"\">all</option>");
        foreach (var project in report.Places.Select(place => place.Project).Concat(report.Result.Findings.SelectMany(finding => finding.Projects)).Distinct().Order(StringComparer.Ordinal))
        {
            page.Append($"<option>{Html(project)}</option>");
        }

        page.Append("</select></label> <label>Rule <select id=\"rule\"><option value=\"\">all</option>");
        foreach (var rule in report.Result.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            page.Append($"<option>{rule}</option>");
        }

        page.Append("</select></label> <output id=\"shown\"></output></form>\n");
    }

    private static void Places(StringBuilder page, Report report)
    {
        page.Append("<section><h2>What each place sends</h2>\n");
        var byFile = report.Result.Findings.ToLookup(finding => report.Result.Relative(finding.Path));
        foreach (var place in report.Places)
        {
            var rules = byFile[place.Path].Select(finding => finding.Rule).Distinct();
            page.Append(CultureInfo.InvariantCulture, $"<article class=\"place\" data-project=\"{Html(place.Project)}\" data-rules=\"{string.Join(' ', rules)}\"><h3>{Html(place.Path)}:{place.Line}</h3>")
                .Append(CultureInfo.InvariantCulture, $"<p>{Html(ReportData.EndpointName(place.Before))} · {Html(place.Project)}{(place.OtherVariants > 0 ? $" · {place.OtherVariants} further combination{(place.OtherVariants == 1 ? "" : "s")} of values" : "")}</p><div class=\"pair\">");
            Request(page, "Before", place.Before);
            if (place.IsChanged)
            {
                Request(page, "After", place.After!);
            }
            else
            {
                page.Append("<div class=\"request\"><h4>After</h4><p>The same: a safe fix changes nothing here.</p></div>");
            }

            page.Append("</div></article>\n");
        }

        page.Append("</section>\n");
    }

    private static void Request(StringBuilder page, string title, SentRequest request)
    {
        page.Append($"<div class=\"request\"><h4>{title} <button type=\"button\" class=\"copy\">copy</button></h4><pre>{{\n");
        var parameters = request.Model is { } model ? request.Parameters.Prepend(model).ToList() : [.. request.Parameters];
        for (var i = 0; i < parameters.Count; i++)
        {
            var (name, value, source) = parameters[i];
            page.Append($"  <span class=\"name\">\"{Html(name)}\"</span>: {(value is null ? "<em>not seen</em>" : Html(Literal(value)))}{(i + 1 < parameters.Count ? "," : "")}")
                .Append(source.Length > 0 ? $"<span class=\"source\"> {Html(source)}</span>\n" : "\n");
        }

        page.Append("}</pre><ul class=\"verdict\">");
        if (request.IsEnded)
        {
            page.Append($"<li class=\"bad\">{Html(request.Model!.Value!)} is no longer served</li>");
        }

        foreach (var refusal in request.Refusals)
        {
            page.Append($"<li class=\"bad\">{Html(refusal)}</li>");
        }

        page.Append(request.Refusals.Count == 0 && !request.IsEnded ? "<li class=\"good\">accepted, by the catalogue</li>" : "").Append($"<li>{Html(request.Cost)}</li></ul></div>");
    }

    private static void Decisions(StringBuilder page, Report report)
    {
        var left = report.Run.After.Where(finding => finding.Level != FixLevel.Safe && finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).ToList();
        if (left.Count + report.Run.HeldBack.Count == 0)
        {
            return;
        }

        page.Append("<section><h2>What is left to you</h2>\n");
        foreach (var finding in left)
        {
            page.Append(CultureInfo.InvariantCulture, $"<article data-project=\"{Html(finding.Projects[0])}\" data-rules=\"{finding.Rule}\"><h3>{Html(report.Result.Relative(finding.Path))}:{finding.Line} <span class=\"rule\">{finding.Rule}</span></h3><p>{Html(finding.Message)}</p>")
                .Append(finding.Fixes.Count == 0 ? "" : $"<ul>{string.Concat(finding.Fixes.Select(fix => $"<li>{Html(fix.Title)}: <code>--decide {finding.Rule}={Html(Finding.ChoiceOf(fix))}</code></li>"))}</ul>").Append("</article>\n");
        }

        foreach (var held in report.Run.HeldBack)
        {
            page.Append(CultureInfo.InvariantCulture, $"<article data-project=\"{Html(held.Finding.Projects[0])}\" data-rules=\"{held.Finding.Rule}\"><h3>{Html(report.Result.Relative(held.Finding.Path))}:{held.Finding.Line} <span class=\"rule\">{held.Finding.Rule}</span></h3><p>Held back: {Html(held.Reason)}</p></article>\n");
        }

        page.Append("</section>\n");
    }

    private static void Diffs(StringBuilder page, Report report)
    {
        if (report.Run.Files.Count == 0)
        {
            page.Append("</main>\n");
            return;
        }

        page.Append("<section><h2>What would change</h2>\n");
        foreach (var file in report.Run.Files)
        {
            var path = report.Result.Relative(file.Path);
            page.Append($"<article data-rules=\"{string.Join(' ', file.Rules.Select(rule => rule.Rule))}\"><h3>{Html(path)} <button type=\"button\" class=\"copy\" data-text=\"{Html(string.Join('\n', UnifiedDiff.Of(path, file.Before.ToString(), file.After.ToString())))}\n\">copy diff</button></h3><div class=\"diff\"><table>\n");
            SideBySide(page, file);
            page.Append("</table></div></article>\n");
        }

        page.Append("</section>\n</main>\n");
    }

    private static void SideBySide(StringBuilder page, FileChange file)
    {
        var model = SideBySideDiffBuilder.Diff(file.Before.ToString(), file.After.ToString(), ignoreWhiteSpace: false);
        var isGap = false;
        for (var i = 0; i < model.OldText.Lines.Count; i++)
        {
            if (!Enumerable.Range(Math.Max(0, i - Context), Math.Min(model.OldText.Lines.Count, i + Context + 1) - Math.Max(0, i - Context)).Any(IsChanged))
            {
                isGap = true;
                continue;
            }

            if (isGap)
            {
                page.Append("<tr class=\"gap\"><td colspan=\"4\">⋯</td></tr>\n");
                isGap = false;
            }

            page.Append($"<tr>{Cells(model.OldText.Lines[i], "old")}{Cells(model.NewText.Lines[i], "new")}</tr>\n");
        }

        bool IsChanged(int line) => model.OldText.Lines[line].Type != ChangeType.Unchanged || model.NewText.Lines[line].Type != ChangeType.Unchanged;

        static string Cells(DiffPiece line, string side) => line.Type switch
        {
            ChangeType.Imaginary => $"<td class=\"number {side}\"></td><td class=\"code {side} none\"></td>",
            ChangeType.Unchanged => $"<td class=\"number {side}\">{line.Position}</td><td class=\"code {side}\">{Html(line.Text)}</td>",
            _ => $"<td class=\"number {side}\">{line.Position}</td><td class=\"code {side} changed\">{Html(line.Text)}</td>",
        };
    }

    /// <summary>A value as JSON: numbers and truth values bare.</summary>
    private static string Literal(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || value is "true" or "false"
        ? value
        : System.Text.Json.JsonSerializer.Serialize(value, Output.JsonOutput.Options);

    private static string Html(string text) => WebUtility.HtmlEncode(Output.Terminal.Printable(text));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
