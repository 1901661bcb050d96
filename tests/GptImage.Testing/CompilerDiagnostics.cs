namespace GptImage.Testing;

/// <summary>Which of the compiler's own diagnostics a test has to account for.</summary>
public enum CompilerDiagnostics
{
    /// <summary>Those that the test marks, no others: the code of the test need not compile.</summary>
    None,

    /// <summary>Every error, and those that the test marks. The default.</summary>
    Errors,
}
