namespace GptImage.Integration.Tests;

/// <summary>A warning or error of a build.</summary>
/// <param name="File">Relative to the folder that was built, with slashes; empty where it stands nowhere.</param>
/// <param name="Line">From 1; 0 where it stands nowhere.</param>
/// <param name="Column">From 1; 0 where it stands nowhere.</param>
/// <param name="Severity"><c>warning</c> or <c>error</c>.</param>
/// <param name="Id">The diagnostic id.</param>
/// <param name="Message">What it says.</param>
/// <param name="Project">The project's name.</param>
internal sealed record BuildDiagnostic(string File, int Line, int Column, string Severity, string Id, string Message, string Project)
{
    /// <summary>Where it stands and its id, in the compiler's own notation.</summary>
    public string Position => $"{File}({Line},{Column}): {Id}";
}
