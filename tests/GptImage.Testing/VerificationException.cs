namespace GptImage.Testing;

/// <summary>What a test says when the analyzer or code fix does not do what the test describes. Known to every test framework as a failure.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What differs, in words that a reader of the test understands.</param>
    /// <param name="innerException">The exception of the analyzer or code fix, where one is the reason.</param>
    public VerificationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
