using GptImage.Demo;

// Copies a sample application, migrates the copy with the real `dotnet format`, and shows what changed and what is left to decide.
const string Sample = "LegacyApp";

// A fix may make way for another one, so one run is not always enough.
const int Runs = 2;

var repository = RepositoryRoot.Find(AppContext.BaseDirectory);
var original = Path.Combine(repository, "samples", Sample);
var workspace = Path.Combine(repository, "artifacts", "demo");
var copy = Path.Combine(workspace, Sample);

Say($"Copying samples/{Sample} to artifacts/demo/{Sample}, and adding the analyzers to the copy");
SampleCopy.Make(original, copy);
SampleCopy.AddAnalyzers(workspace, AppContext.BaseDirectory);

for (var run = 1; run <= Runs; run++)
{
    Say($"dotnet format analyzers --severity warn   (run {run} of {Runs})");
    DotNet.Run(copy, "format", "analyzers", "--severity", "warn");
}

Say("dotnet build");
var left = Finding.Parse(DotNet.Run(copy, "build", "--no-incremental", "-nologo"));

Say("What changed");
var changed = 0;
foreach (var file in SampleCopy.Sources(original))
{
    var diff = UnifiedDiff.Of(file, File.ReadAllLines(Path.Combine(original, file)), File.ReadAllLines(Path.Combine(copy, file)));
    changed += diff.Count > 0 ? 1 : 0;
    foreach (var line in diff)
    {
        Print(line);
    }
}

Say("What is left to decide");
foreach (var finding in left)
{
    Console.WriteLine($"{Path.GetRelativePath(copy, finding.Path)}({finding.Line}): {finding.Id}: {finding.Message}");
}

Say($"{changed} files changed, {left.Count} places left to decide. docs/migrating.md says how; each rule has a page in docs/rules.");
return 0;

static void Say(string line) => Console.WriteLine($"{Environment.NewLine}== {line}");

static void Print(string line)
{
    if (!Console.IsOutputRedirected)
    {
        Console.ForegroundColor = line switch
        {
            ['+', ..] => ConsoleColor.Green,
            ['-', ..] => ConsoleColor.Red,
            ['@', ..] => ConsoleColor.Cyan,
            _ => Console.ForegroundColor,
        };
    }

    Console.WriteLine(line);
    Console.ResetColor();
}
