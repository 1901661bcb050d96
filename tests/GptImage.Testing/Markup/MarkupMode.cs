namespace GptImage.Testing;

/// <summary>What becomes of marks such as <c>[|…|]</c> in the code of a test.</summary>
public enum MarkupMode
{
    /// <summary>They are taken out and say which diagnostics are expected. The default.</summary>
    Allow,

    /// <summary>They are part of the code: for code that contains such characters itself.</summary>
    None,
}
