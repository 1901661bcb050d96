namespace GptImage.Testing;

/// <summary>The analyzer or code fix does not do what is asked of all of them.</summary>
/// <param name="message">What is wrong, in words that a reader of the test understands.</param>
public sealed class VerificationException(string message) : Exception(message);
