namespace GptImage.Testing;

/// <summary>Checks of a code fix test that can be left out, where the test says why.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Every check is made. The default.</summary>
    None = 0,

    /// <summary>Only the first diagnostic that offers the action is fixed, and fix-all is not tried.</summary>
    FixOne = 1,

    /// <summary>Fix-all in a document is not tried.</summary>
    SkipFixAllInDocumentCheck = 2,

    /// <summary>Fix-all in a project is not tried.</summary>
    SkipFixAllInProjectCheck = 4,

    /// <summary>Fix-all in the solution is not tried.</summary>
    SkipFixAllInSolutionCheck = 8,

    /// <summary>Fix-all is not tried at all.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Diagnostics may need the whole compilation: they will get no light bulb in an IDE.</summary>
    SkipLocalDiagnosticCheck = 16,
}
